import { useTranslations } from "next-intl"
import { PlainCard } from "@/app/_ui/card"
import { PageBody, PageHeader } from "@/app/_ui/page-header"
import { EmptyState } from "@/app/_ui/states/empty-state"
import { CreateSurvey } from "./create-survey"
import { ImportSurvey } from "./import-survey"
import { SurveyTable } from "./survey-table"
import type { SurveysData } from "./types"

/** All surveys with their state, and the way to a new one. */
export function SurveysScreen({ data }: { data: SurveysData }) {
  const t = useTranslations("surveys")
  if (data.total === 0) {
    return (
      <>
        <PageHeader title={t("title")} actions={<ImportSurvey data={data.create} />} />
        <PageBody>
          <PlainCard label={t("title")}>
            <EmptyState
              what={t("empty.what")}
              how={t("empty.how")}
              action={<CreateSurvey data={data.create} label={t("empty.action")} />}
            />
          </PlainCard>
        </PageBody>
      </>
    )
  }
  return (
    <>
      <PageHeader
        title={t("title")}
        detail={t("count", { count: data.total })}
        actions={
          <>
            <ImportSurvey data={data.create} />
            <CreateSurvey data={data.create} />
          </>
        }
      />
      <PageBody>
        <SurveyTable rows={data.rows} search={data.search} filter={data.filter} clock={data.clock} />
      </PageBody>
    </>
  )
}
