import { Button, SegmentedControl } from "@mantine/core"
import { useTranslations } from "next-intl"
import { useState, useTransition } from "react"
import { useFormContext } from "react-hook-form"
import { Card } from "@/app/_ui/card"
import { useFailureWords } from "@/app/_ui/use-failure-words"
import type { DryRunResult } from "@/lib/delivery/dry-run-trigger"
import { tryTrigger } from "../actions"
import type { TriggerForm, TriggerValues } from "../trigger-form"
import classes from "./dry-run.module.css"
import { DryRunOutcome } from "./dry-run-outcome"
import type { EditorData } from "./types"

const PERIODS = [7, 30, 90] as const
type Period = (typeof PERIODS)[number]

/** Tries what the form says on events of the past, saved or not. */
export function DryRunCard({ data }: { data: Pick<EditorData, "trigger" | "clock"> }) {
  const t = useTranslations("triggers.dryRun")
  const form = useTranslations("triggers")
  const words = useFailureWords()
  const { getValues, trigger: check, watch } = useFormContext<TriggerForm, unknown, TriggerValues>()
  const [days, setDays] = useState<Period>(30)
  const [tried, setTried] = useState<{ result: DryRunResult; form: string }>()
  const [failure, setFailure] = useState<string>()
  const [trying, start] = useTransition()

  const run = () =>
    start(async () => {
      const values = getValues()
      if (!(await check(undefined, { shouldFocus: true }))) return setFailure(form("badFields"))
      const outcome = await tryTrigger(data.trigger?.id ?? null, values, days)
      setFailure(outcome.ok ? undefined : words(outcome.error))
      if (outcome.ok) setTried({ result: outcome.value, form: JSON.stringify(values) })
    })
  const isOld = tried !== undefined && JSON.stringify(watch()) !== tried.form
  return (
    <Card title={t("title")}>
      <div className={classes.inside}>
        <p className={classes.help}>{t("lead")}</p>
        <div className={classes.tools}>
          <SegmentedControl
            aria-label={t("period")}
            value={String(days)}
            onChange={(value) => setDays(PERIODS.find((each) => String(each) === value) ?? 30)}
            data={PERIODS.map((each) => ({ value: String(each), label: t("days", { count: each }) }))}
          />
          <Button variant="default" onClick={run} loading={trying}>
            {t("try")}
          </Button>
        </div>
        {failure ? (
          <p className={classes.failure} role="alert">
            {failure}
          </p>
        ) : null}
        <div aria-live="polite" aria-busy={trying}>
          {isOld ? <p className={classes.old}>{t("old")}</p> : null}
          {tried ? <DryRunOutcome result={tried.result} clock={data.clock} /> : null}
        </div>
      </div>
    </Card>
  )
}
