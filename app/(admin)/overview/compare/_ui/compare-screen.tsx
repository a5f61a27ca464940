import { useTranslations } from "next-intl"
import { PlainCard } from "@/app/_ui/card"
import { PageBody, PageHeader } from "@/app/_ui/page-header"
import { EmptyState } from "@/app/_ui/states/empty-state"
import { InsightTabs } from "../../_ui/insight-tabs"
import { CompareForm } from "./compare-form"
import classes from "./compare-screen.module.css"
import { MixCard } from "./mix-card"
import { MoversCard } from "./movers-card"
import { ResultCard } from "./result-card"
import type { CompareData } from "./types"

/** Two sets of answers beside each other: what differs, how sure that is, and where. */
export function CompareScreen({ data }: { data: CompareData | null }) {
  const t = useTranslations("compare")
  return (
    <>
      <PageHeader title={t("title")} />
      <PageBody>
        <InsightTabs />
        {data ? (
          <Compared data={data} />
        ) : (
          <PlainCard label={t("title")}>
            <EmptyState
              what={t("empty.what")}
              how={t("empty.how")}
              action={{ label: t("empty.action"), href: "/surveys" }}
            />
          </PlainCard>
        )}
      </PageBody>
    </>
  )
}

function Compared({ data }: { data: CompareData }) {
  const t = useTranslations("compare")
  const { result, query } = data
  return (
    <>
      <CompareForm key={JSON.stringify(query)} data={data} />
      {result.kind === "compared" ? (
        <>
          <ResultCard compared={result.compared} names={data.names} />
          {result.compared.constantMix ? (
            <MixCard compared={result.compared} mix={result.compared.constantMix} />
          ) : null}
          <MoversCard compared={result.compared} />
          <p className={classes.independent}>{t("independent")}</p>
        </>
      ) : (
        <PlainCard label={t("result")}>
          <p className={classes.refused} role="alert">
            {t(`refused.${result.kind}`)}
          </p>
        </PlainCard>
      )}
    </>
  )
}
