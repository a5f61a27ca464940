"use client"

import { Button } from "@mantine/core"
import { useTranslations } from "next-intl"
import { useState, useTransition } from "react"
import { Card } from "@/app/_ui/card"
import type { Clock } from "@/app/_ui/format-moment"
import { Moment } from "@/app/_ui/moment"
import { useFailureWords } from "@/app/_ui/use-failure-words"
import type { Deliverability } from "@/lib/delivery/deliverability/check-deliverability"
import { checkMail } from "../actions"
import classes from "./deliverability-card.module.css"
import { FindingRow } from "./finding-row"

/** Whether mail arrives, as far as the mail server and DNS tell: looked at when somebody asks. */
export function DeliverabilityCard({ clock }: { clock: Clock }) {
  const t = useTranslations("deliverability")
  const failure = useFailureWords()
  const [result, setResult] = useState<Deliverability>()
  const [problem, setProblem] = useState<string>()
  const [checking, start] = useTransition()
  const check = () =>
    start(async () => {
      const outcome = await checkMail().catch(() => undefined)
      setProblem(outcome?.ok ? undefined : outcome ? failure(outcome.error) : t("failed"))
      if (outcome?.ok) setResult(outcome.value)
    })
  const count = (state: "todo" | "unknown") => result?.findings.filter((each) => each.state === state).length ?? 0
  return (
    <Card title={t("title")}>
      <div className={classes.head}>
        <div>
          <p className={classes.lead}>{t("lead")}</p>
          <p role="status" className={classes.status} data-problem={problem ? "" : undefined}>
            {checking
              ? t("checking")
              : (problem ?? (result ? t("summary", { todo: count("todo"), unknown: count("unknown") }) : null))}
          </p>
        </div>
        <Button variant="default" loading={checking} onClick={check}>
          {result ? t("again") : t("check")}
        </Button>
      </div>
      {result ? (
        <>
          <ul className={classes.list}>
            {result.findings.map((finding) => (
              <FindingRow key={finding.check} finding={finding} timeZone={clock.timeZone} />
            ))}
          </ul>
          <p className={classes.when}>
            {t.rich("checked", {
              when: () => <Moment at={result.checkedAt} clock={{ ...clock, now: result.checkedAt }} />,
            })}
          </p>
        </>
      ) : null}
    </Card>
  )
}
