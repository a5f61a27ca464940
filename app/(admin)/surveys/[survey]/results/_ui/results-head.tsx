import { useLocale, useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { PlainCard } from "@/app/_ui/card"
import { ConfidenceChip } from "@/app/_ui/marks/confidence-chip"
import { ScoreFigure } from "@/app/_ui/marks/score-figure"
import { formatInterval, formatNumber, formatPercent } from "@/lib/i18n/format"
import type { SurveyResults } from "@/lib/insights/survey-results/read-survey-results"
import classes from "./results-head.module.css"

/** Score, answers, response rate, completion rate and time to finish. */
export function ResultsHead({ results }: { results: SurveyResults }) {
  const t = useTranslations()
  const locale = useLocale()
  const { survey, score, n, rate, asked, completed, medianSeconds } = results
  const { low, high, confidence } = score
  return (
    <PlainCard label={t("results.head.title")}>
      <dl className={classes.stats}>
        <Stat
          term={t(`marks.metric.${survey.metric}.name`)}
          aside={
            low === null || high === null ? t("marks.needsAnswers") : formatInterval(survey.metric, low, high, locale)
          }
        >
          <ScoreFigure metric={survey.metric} figures={score} size="list" /> <ConfidenceChip confidence={confidence} />
        </Stat>
        <Stat term={t("results.head.answers")}>{formatNumber(n, locale)}</Stat>
        {rate?.responseRate == null ? null : (
          <Stat
            term={t("results.head.rate")}
            aside={t("results.head.rateOf", { responded: rate.responded, delivered: rate.delivered })}
          >
            {formatPercent(rate.responseRate, locale)}
          </Stat>
        )}
        {asked === 0 ? null : (
          <Stat term={t("results.head.completion")} aside={t("results.head.completionOf", { completed, asked })}>
            {formatPercent((100 * completed) / asked, locale)}
          </Stat>
        )}
        {medianSeconds === null ? null : (
          <Stat term={t("results.head.time")} why={t("results.head.timeWhy")}>
            {durationText(medianSeconds, t)}
          </Stat>
        )}
      </dl>
    </PlainCard>
  )
}

type StatProps = { term: string; why?: string; aside?: string; children: ReactNode }

function Stat({ term, why, aside, children }: StatProps) {
  return (
    <div className={classes.stat}>
      <dt className={classes.term} title={why}>
        {term}
      </dt>
      <dd className={classes.value}>{children}</dd>
      {aside ? <dd className={classes.aside}>{aside}</dd> : null}
    </div>
  )
}

type Translate = ReturnType<typeof useTranslations<never>>

function durationText(seconds: number, t: Translate): string {
  if (seconds < 120) return t("results.seconds", { seconds })
  if (seconds < 7200) return t("results.minutes", { minutes: Math.round(seconds / 60) })
  return t("results.hours", { hours: Math.round(seconds / 3600) })
}
