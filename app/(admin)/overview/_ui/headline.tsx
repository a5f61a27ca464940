import { useLocale, useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { ConfidenceChip } from "@/app/_ui/marks/confidence-chip"
import { ScoreFigure } from "@/app/_ui/marks/score-figure"
import { VerdictChip } from "@/app/_ui/marks/verdict-chip"
import { formatInterval, formatNumber, formatPercent, formatPoints, formatScore } from "@/lib/i18n/format"
import type { Metric } from "@/lib/stats/counts"
import classes from "./headline.module.css"
import { MetricSwitch } from "./metric-switch"
import type { ComparedPeriod, Headline as HeadlineData, OverviewFigures, ShownRate } from "./types"

type Props = { metric: Metric; metrics: OverviewFigures["metrics"]; headline: HeadlineData }

/** The score of the period, what became of it, its interval, n and response rate. */
export function Headline({ metric, metrics, headline }: Props) {
  const t = useTranslations()
  const locale = useLocale()
  const { figures, change, previous, constantMix, people, target } = headline
  const { low, high } = figures
  return (
    <div className={classes.headline}>
      <div className={classes.score}>
        <MetricSwitch metric={metric} metrics={metrics} />
        <ScoreFigure metric={metric} figures={figures} size="headline" />
        <div className={classes.verdict}>
          <span className={classes.chips}>
            {change ? <VerdictChip metric={metric} change={change} size="headline" /> : null}
            <ConfidenceChip confidence={figures.confidence} />
            {figures.confidence === "none" ? t("marks.needsAnswers") : null}
          </span>
          {previous ? (
            <span className={classes.was}>
              {t("overview.headline.was", {
                score: formatScore(metric, previous.score, locale),
                period: periodText(previous.period, t),
              })}
              {constantMix ? (
                <>
                  {" · "}
                  <span className={classes.hint} title={t("overview.headline.constantMixWhy")}>
                    {t("overview.headline.constantMix", { score: formatScore(metric, constantMix.score, locale) })}
                  </span>
                </>
              ) : null}
            </span>
          ) : null}
          {target ? (
            <span className={classes.was}>
              {t("overview.headline.target", {
                score: formatScore(metric, target.score, locale),
                verdict: t(`marks.target.${target.verdict}`),
              })}
            </span>
          ) : null}
        </div>
      </div>
      <dl className={classes.stats}>
        {low === null || high === null ? null : (
          <Stat term={t("overview.headline.interval")} aside={`±${formatPoints(metric, (high - low) / 2, locale)}`}>
            {formatInterval(metric, low, high, locale)}
          </Stat>
        )}
        <Stat
          term={t("overview.headline.answers")}
          aside={people === null ? null : t("overview.headline.people", { people: formatNumber(people, locale) })}
        >
          <span className={classes.n}>n</span> {formatNumber(figures.n, locale)}
        </Stat>
        <RateStat rate={headline.rate} />
      </dl>
    </div>
  )
}

function RateStat({ rate }: { rate: ShownRate | null }) {
  const t = useTranslations("overview.headline")
  const locale = useLocale()
  if (rate === null) return null
  if (rate.kind !== "rate") return <Stat term={t("rate")}>{<span className={classes.word}>{t(rate.kind)}</span>}</Stat>
  if (rate.rate === null) return null
  return (
    <Stat
      term={rate.provisional ? t("rateProvisional") : t("rate")}
      why={rate.provisional ? t("rateWhy") : undefined}
      aside={t("rateOf", {
        answered: formatNumber(rate.responses, locale),
        invited: formatNumber(rate.delivered, locale),
      })}
    >
      {formatPercent(rate.rate, locale)}
    </Stat>
  )
}

type StatProps = { term: string; why?: string; aside?: string | null; children: ReactNode }

function Stat({ term, why, aside, children }: StatProps) {
  return (
    <div className={classes.stat}>
      <dt className={classes.term}>
        {why ? (
          <span className={classes.hint} title={why}>
            {term}
          </span>
        ) : (
          term
        )}
      </dt>
      <dd className={classes.value}>
        {children}
        {aside ? <span className={classes.aside}>{aside}</span> : null}
      </dd>
    </div>
  )
}

type Translate = ReturnType<typeof useTranslations<never>>

function periodText(period: ComparedPeriod, t: Translate): string {
  return period.kind === "before"
    ? t("overview.headline.before", { days: period.days })
    : t("overview.headline.yearAgo")
}
