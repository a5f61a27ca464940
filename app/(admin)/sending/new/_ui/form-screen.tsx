"use client"

import { useTranslations } from "next-intl"
import { PlainCard } from "@/app/_ui/card"
import { PageBody, PageHeader } from "@/app/_ui/page-header"
import { EmptyState } from "@/app/_ui/states/empty-state"
import asking from "../../_ui/asking/asking.module.css"
import type { FormData } from "../load-form"
import { AudienceCard } from "./audience-card"
import { RulesCard } from "./rules-card"
import { SummaryCard } from "./summary-card"
import { SurveyCard } from "./survey-card"
import { useCampaignForm } from "./use-campaign-form"
import { WhenCard } from "./when-card"

/** A new campaign: which survey, to whom, when, under which rules; who that is, and who not and why. */
export function FormScreen({ data }: { data: FormData }) {
  const t = useTranslations("campaigns.form")
  const campaigns = useTranslations("campaigns")
  const sending = useTranslations("sending")
  const { surveys, customers, clock, fields } = data
  const { form, change, preview, wrong } = useCampaignForm(data.start)
  const survey = surveys.find(({ id }) => id === form.surveyId)
  return (
    <>
      <PageHeader title={t("title")} parent={{ label: campaigns("title"), href: "/sending/campaigns" }} />
      <PageBody>
        {survey === undefined || customers === 0 ? (
          <PlainCard label={t("title")}>
            {survey === undefined ? (
              <EmptyState
                what={t("noSurvey")}
                how={t("noSurveyHow")}
                action={{ label: sending("empty.toSurveys"), href: "/surveys" }}
              />
            ) : (
              <EmptyState
                what={t("noCustomers")}
                how={t("noCustomersHow")}
                action={{ label: t("toImport"), href: "/customers/import" }}
              />
            )}
          </PlainCard>
        ) : (
          <div className={asking.columns}>
            <div className={asking.form}>
              <SurveyCard surveys={surveys} form={form} change={change} />
              <AudienceCard form={form} change={change} fields={fields} customers={customers} wrong={wrong} />
              <WhenCard form={form} change={change} clock={clock} />
              <RulesCard form={form} survey={survey} change={change} />
            </div>
            <SummaryCard form={form} survey={survey} preview={preview} data={data} />
          </div>
        )}
      </PageBody>
    </>
  )
}
