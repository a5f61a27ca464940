import { useLocale, useTranslations } from "next-intl"
import { Card } from "@/app/_ui/card"
import { ConfidenceChip } from "@/app/_ui/marks/confidence-chip"
import { ScoreFigure } from "@/app/_ui/marks/score-figure"
import { VerdictChip } from "@/app/_ui/marks/verdict-chip"
import { formatInterval, formatNumber } from "@/lib/i18n/format"
import { formatPeriod } from "@/lib/i18n/format-date"
import type { ComparedSets, Side } from "@/lib/insights/comparisons/read-comparison"
import type { Metric } from "@/lib/stats/counts"
import { useDecideWords, useSigned } from "./compare-words"
import classes from "./result-card.module.css"
import type { CompareData } from "./types"

type Props = { compared: ComparedSets; names: CompareData["names"] }

/** The two scores, their difference with its interval, the verdict, and what would decide it. */
export function ResultCard({ compared, names }: Props) {
  const t = useTranslations("compare")
  const marks = useTranslations("marks")
  const signed = useSigned(compared.metric)
  const words = useDecideWords()
  const { metric, after, before, comparison, toDecide } = compared
  const decide = words(comparison, toDecide)
  return (
    <Card title={t("result")}>
      <div className={classes.result}>
        <SideFigure metric={metric} name={names.after || t("everything")} side={after} />
        <SideFigure metric={metric} name={names.before || t("everything")} side={before} />
        <div className={classes.side}>
          <span className={classes.name}>{t("difference")}</span>
          {comparison.difference === null ? (
            <span className={classes.few}>{marks("noScore")}</span>
          ) : (
            <span className={classes.line}>
              <span className={classes.difference}>{signed(comparison.difference)}</span>
              <VerdictChip metric={metric} change={comparison} size="headline" />
            </span>
          )}
          <span className={classes.quiet}>
            {comparison.low === null || comparison.high === null
              ? t("verdict.too_few")
              : t("interval", { low: signed(comparison.low), high: signed(comparison.high) })}
          </span>
        </div>
      </div>
      {decide ? <p className={classes.decide}>{decide}</p> : null}
    </Card>
  )
}

function SideFigure({ metric, name, side }: { metric: Metric; name: string; side: Side }) {
  const marks = useTranslations("marks")
  const locale = useLocale()
  const { figure, from, to } = side
  return (
    <div className={classes.side}>
      <span className={classes.name}>
        <bdi>{name}</bdi>
      </span>
      <span className={classes.quiet}>{formatPeriod(from, to, locale)}</span>
      <span className={classes.line}>
        <ScoreFigure metric={metric} figures={figure} size="headline" />
        <ConfidenceChip confidence={figure.confidence} />
      </span>
      <span className={classes.quiet}>
        n {formatNumber(figure.n, locale)}
        {" · "}
        {figure.low === null || figure.high === null
          ? marks("needsAnswers")
          : formatInterval(metric, figure.low, figure.high, locale)}
      </span>
    </div>
  )
}
