"use client"

import { zodResolver } from "@hookform/resolvers/zod"
import { Button } from "@mantine/core"
import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { FormProvider, useForm } from "react-hook-form"
import { Card, PlainCard } from "@/app/_ui/card"
import { LeaveGuard } from "@/app/_ui/leave-guard"
import { LinkButton } from "@/app/_ui/link-button"
import { PageBody, PageHeader } from "@/app/_ui/page-header"
import { EmptyState } from "@/app/_ui/states/empty-state"
import { useFailureWords } from "@/app/_ui/use-failure-words"
import { AskCard } from "../../_ui/asking/ask-card"
import columns from "../../_ui/asking/asking.module.css"
import { HoursCard } from "../../_ui/asking/hours-card"
import { ConsentRow, DurationLimit, PriorityRow } from "../../_ui/asking/limits"
import { RemindersCard } from "../../_ui/asking/reminders-card"
import { makeAutopilot, saveAutopilot } from "../actions"
import { type AutopilotForm, type AutopilotValues, autopilotForm } from "../autopilot-form"
import { autopilotHref } from "../autopilot-query"
import type { EditorData } from "../load-editor"
import { RhythmCard } from "./rhythm-card"
import { SummaryCard } from "./summary-card"
import { WhomCard } from "./whom-card"

const DAY_SECONDS = 86_400

/** An autopilot as a form: what it asks, how often and when, whom; beside it what that means. */
export function EditorScreen({ data }: { data: EditorData }) {
  const t = useTranslations("autopilot")
  const sending = useTranslations("sending")
  const { autopilot } = data
  return (
    <>
      <PageHeader
        title={autopilot ? t("form.edit") : t("new")}
        parent={
          autopilot
            ? { label: autopilot.name, href: autopilotHref(autopilot.id) }
            : { label: t("title"), href: "/sending/autopilot" }
        }
      />
      <PageBody>
        {data.surveys.length === 0 ? (
          <PlainCard label={t("new")}>
            <EmptyState
              what={t("empty.what")}
              how={t("empty.noSurveys")}
              action={{ label: sending("empty.toSurveys"), href: "/surveys" }}
            />
          </PlainCard>
        ) : (
          <Editor data={data} />
        )}
      </PageBody>
    </>
  )
}

function Editor({ data }: { data: EditorData }) {
  const t = useTranslations("autopilot.form")
  const common = useTranslations("common")
  const triggers = useTranslations("triggers.form")
  const words = useFailureWords()
  const router = useRouter()
  const { autopilot, cooldownDays } = data
  const form = useForm<AutopilotForm, unknown, AutopilotValues>({
    resolver: zodResolver(autopilotForm),
    defaultValues: data.form,
  })
  const { isDirty, isSubmitting, isSubmitSuccessful } = form.formState
  const [failure, setFailure] = useState<string>()

  const submit = form.handleSubmit(
    async (input) => {
      const outcome = autopilot ? await saveAutopilot(autopilot.id, input) : await makeAutopilot(input)
      if (outcome.ok) return router.push(autopilotHref(outcome.value.id))
      for (const { path } of outcome.error.fields) form.setError(path as keyof AutopilotForm, { type: "server" })
      setFailure(outcome.error.fields.length > 0 ? t("badFields") : words(outcome.error))
    },
    () => setFailure(t("badFields")),
  )
  return (
    <FormProvider {...form}>
      <form onSubmit={submit} noValidate className={columns.columns}>
        <LeaveGuard dirty={isDirty && !isSubmitting && !(isSubmitSuccessful && failure === undefined)} />
        <div className={columns.form}>
          <AskCard surveys={data.surveys} nameLabel={t("name")} />
          <RhythmCard isThere={autopilot !== null} />
          <HoursCard hours={data.hours} />
          <WhomCard fields={data.fields} />
          <Card title={t("limits")}>
            <div className={columns.inside}>
              <DurationLimit
                name="cooldownSeconds"
                first={cooldownDays * DAY_SECONDS}
                help={triggers("cooldownHelp", { days: cooldownDays })}
              />
              <ConsentRow />
              <PriorityRow />
            </div>
          </Card>
          <RemindersCard surveys={data.surveys} />
          <div className={columns.foot}>
            {failure ? (
              <p className={columns.failure} role="alert">
                {failure}
              </p>
            ) : null}
            {autopilot ? (
              <LinkButton variant="default" size="sm" href={autopilotHref(autopilot.id)}>
                {common("cancel")}
              </LinkButton>
            ) : null}
            <Button type="submit" size="sm" loading={isSubmitting}>
              {autopilot ? common("save") : t("create")}
            </Button>
          </div>
        </div>
        <SummaryCard data={data} />
      </form>
    </FormProvider>
  )
}
