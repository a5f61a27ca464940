"use client"

import { useTranslations } from "next-intl"
import { PlainCard } from "@/app/_ui/card"
import type { Clock } from "@/app/_ui/format-moment"
import { PageBody, PageHeader } from "@/app/_ui/page-header"
import { EmptyState } from "@/app/_ui/states/empty-state"
import type { SurveyChoice } from "../send-form"
import { AudienceCard } from "./audience-card"
import classes from "./send-screen.module.css"
import { SendSummary } from "./send-summary"
import { SurveyCard } from "./survey-card"
import { useSendForm } from "./use-send-form"
import { WhenCard } from "./when-card"

type Props = {
  surveys: SurveyChoice[]
  chosen: string
  /** Customers' properties to choose by: "customer.locale", "customer.country". */
  fields: string[]
  customers: number
  clock: Clock
  paused: boolean
}

/** Sends a survey by hand: which, to whom, when; how many that are, and how many not and why. */
export function SendScreen({ surveys, chosen, fields, customers, clock, paused }: Props) {
  const t = useTranslations("sending.byHandForm")
  const sending = useTranslations("sending")
  const { form, change, preview } = useSendForm(chosen)
  const survey = surveys.find(({ id }) => id === form.surveyId)
  return (
    <>
      <PageHeader title={t("title")} parent={{ label: sending("title"), href: "/sending" }} />
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
          <div className={classes.columns}>
            <div className={classes.form}>
              <SurveyCard surveys={surveys} form={form} change={change} />
              <AudienceCard form={form} change={change} fields={fields} customers={customers} />
              <WhenCard form={form} change={change} clock={clock} />
            </div>
            <SendSummary form={form} survey={survey} preview={preview} clock={clock} paused={paused} />
          </div>
        )}
      </PageBody>
    </>
  )
}
