import { Button, SegmentedControl } from "@mantine/core"
import { useTranslations } from "next-intl"
import { useState, useTransition } from "react"
import { useFormContext } from "react-hook-form"
import type { Outcome } from "@/app/_server/act"
import { Card } from "@/app/_ui/card"
import { useFailureWords } from "@/app/_ui/use-failure-words"
import type { LatestDryRun } from "@/lib/delivery/dry-run/latest-dry-run"
import { cancelTry, startTry } from "../actions"
import { type TriggerForm, type TriggerValues, textOfForm } from "../trigger-form"
import classes from "./dry-run.module.css"
import { DryRunOutcome } from "./dry-run-outcome"
import { DryRunProgress } from "./dry-run-progress"
import type { EditorData } from "./types"
import { useDryRun } from "./use-dry-run"

const PERIODS = [7, 30, 90] as const
const FIRST_PERIOD = 30

/** Tries what the form says on events of the past, saved or not; the run goes on without the page. */
export function DryRunCard({ data }: { data: Pick<EditorData, "trigger" | "clock" | "dryRun"> }) {
  const t = useTranslations("triggers.dryRun")
  const form = useTranslations("triggers")
  const words = useFailureWords()
  const { getValues, trigger: check, watch } = useFormContext<TriggerForm, unknown, TriggerValues>()
  const id = data.trigger?.id ?? null
  const [run, setRun] = useDryRun(id, data.dryRun)
  const [days, setDays] = useState(PERIODS.find((each) => each === run?.days) ?? FIRST_PERIOD)
  const [failure, setFailure] = useState<string>()
  const [pending, start] = useTransition()

  const take = (outcome: Outcome<LatestDryRun | null>) => {
    setFailure(outcome.ok ? undefined : words(outcome.error))
    if (outcome.ok) setRun(outcome.value)
  }
  const begin = () =>
    start(async () => {
      if (!(await check(undefined, { shouldFocus: true }))) return setFailure(form("badFields"))
      take(await startTry(id, getValues(), days))
    })
  const cancel = () => start(async () => take(await cancelTry(id)))
  return (
    <Card title={t("title")}>
      <div className={classes.inside}>
        <p className={classes.help}>{t("lead")}</p>
        <div className={classes.tools}>
          <SegmentedControl
            aria-label={t("period")}
            value={String(days)}
            onChange={(value) => setDays(PERIODS.find((each) => String(each) === value) ?? FIRST_PERIOD)}
            data={PERIODS.map((each) => ({ value: String(each), label: t("days", { count: each }) }))}
          />
          <Button
            variant="default"
            onClick={run?.state === "running" ? cancel : begin}
            loading={pending}
            loaderProps={{ size: 14 }}
          >
            {run?.state === "running" ? t("cancel") : t("try")}
          </Button>
        </div>
        {failure ? (
          <p className={classes.failure} role="alert">
            {failure}
          </p>
        ) : null}
        <div aria-live="polite">
          {run?.state === "done" && textOfForm(watch()) !== run.form ? <p className={classes.old}>{t("old")}</p> : null}
          {run ? <Run run={run} clock={data.clock} /> : null}
        </div>
      </div>
    </Card>
  )
}

function Run({ run, clock }: { run: LatestDryRun } & Pick<EditorData, "clock">) {
  const t = useTranslations("triggers.dryRun")
  switch (run.state) {
    case "running":
      return <DryRunProgress looked={run.looked} total={run.total} />
    case "done":
      return <DryRunOutcome result={run.result} clock={clock} />
    case "cancelled":
    case "failed":
    case "interrupted":
      return <p className={classes.none}>{t(`ended.${run.state}`)}</p>
    default:
      return run satisfies never
  }
}
