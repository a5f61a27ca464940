"use client"

import { zodResolver } from "@hookform/resolvers/zod"
import { Button } from "@mantine/core"
import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { FormProvider, useForm } from "react-hook-form"
import { PlainCard } from "@/app/_ui/card"
import { LeaveGuard } from "@/app/_ui/leave-guard"
import { PageBody, PageHeader } from "@/app/_ui/page-header"
import { SaveBar, SavedBar } from "@/app/_ui/save-bar"
import { EmptyState } from "@/app/_ui/states/empty-state"
import { useFailureWords } from "@/app/_ui/use-failure-words"
import { AskCard } from "../../_ui/asking/ask-card"
import classes from "../../_ui/asking/asking.module.css"
import { HoursCard } from "../../_ui/asking/hours-card"
import { RemindersCard } from "../../_ui/asking/reminders-card"
import { makeTrigger, saveTrigger } from "../actions"
import { type TriggerForm, type TriggerValues, triggerForm } from "../trigger-form"
import { AfterCard } from "./after-card"
import { LimitsCard } from "./limits-card"
import { SummaryCard } from "./summary-card"
import { TriggerMenu } from "./trigger-menu"
import { TriggerSwitch } from "./trigger-switch"
import type { EditorData } from "./types"
import { WhenCard } from "./when-card"

type Props = {
  data: EditorData
  /** It has just been made. */
  made?: boolean
}

/** A trigger as sentences: when, what, after how long, at which hours, whom and how often; beside it what that means. */
export function EditorScreen({ data, made = false }: Props) {
  const t = useTranslations("triggers")
  const sending = useTranslations("sending")
  const { trigger } = data
  return (
    <>
      <PageHeader
        title={trigger?.name ?? t("new")}
        parent={{ label: t("title"), href: "/sending/triggers" }}
        actions={
          trigger ? (
            <>
              <TriggerSwitch id={trigger.id} name={trigger.name} status={trigger.status} />
              <TriggerMenu id={trigger.id} name={trigger.name} leadsTo="/sending/triggers" />
            </>
          ) : undefined
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
          <Editor data={data} made={made} />
        )}
      </PageBody>
    </>
  )
}

function Editor({ data, made = false }: Props) {
  const t = useTranslations("triggers")
  const words = useFailureWords()
  const router = useRouter()
  const { trigger } = data
  const form = useForm<TriggerForm, unknown, TriggerValues>({
    resolver: zodResolver(triggerForm),
    values: data.form,
    resetOptions: { keepDirtyValues: true },
  })
  const { isDirty, isSubmitting } = form.formState
  const [said, setSaid] = useState<"made" | "saved" | undefined>(made ? "made" : undefined)
  const [failure, setFailure] = useState<string>()

  const submit = form.handleSubmit(
    async (input) => {
      const outcome = trigger ? await saveTrigger(trigger.id, input) : await makeTrigger(input)
      if (!outcome.ok) {
        for (const { path } of outcome.error.fields) form.setError(path as keyof TriggerForm, { type: "server" })
        return setFailure(outcome.error.fields.length > 0 ? t("badFields") : words(outcome.error))
      }
      setFailure(undefined)
      form.reset(input)
      setSaid("saved")
      if (outcome.value) router.push(`/sending/triggers/${outcome.value.id}?made`)
    },
    () => setFailure(t("badFields")),
  )
  return (
    <FormProvider {...form}>
      <form onSubmit={submit} noValidate className={classes.columns}>
        <LeaveGuard dirty={isDirty && !isSubmitting} />
        <div className={classes.form}>
          <WhenCard data={data} />
          <AskCard surveys={data.surveys} nameLabel={t("form.name")} />
          <AfterCard data={data} />
          <HoursCard hours={data.hours} />
          <LimitsCard cooldownDays={data.cooldownDays} />
          <RemindersCard surveys={data.surveys} />
          {trigger ? (
            <SaveBar
              dirty={isDirty}
              saving={isSubmitting}
              failure={failure}
              onDiscard={() => {
                setFailure(undefined)
                form.reset(data.form)
              }}
            >
              {said ? <SavedBar words={t(said)} /> : null}
            </SaveBar>
          ) : (
            <div className={classes.foot}>
              {failure ? (
                <p className={classes.failure} role="alert">
                  {failure}
                </p>
              ) : null}
              <Button type="submit" size="sm" loading={isSubmitting}>
                {t("create")}
              </Button>
            </div>
          )}
        </div>
        <SummaryCard data={data} />
      </form>
    </FormProvider>
  )
}
