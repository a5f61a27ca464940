import { useLocale, useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { ConfidenceChip } from "@/app/_ui/marks/confidence-chip"
import { ScoreFigure } from "@/app/_ui/marks/score-figure"
import { VerdictChip } from "@/app/_ui/marks/verdict-chip"
import { formatInterval, formatNumber, formatPercent, formatScore } from "@/lib/i18n/format"
import type { Contrast } from "@/lib/stats/contrast"
import type { Metric } from "@/lib/stats/counts"
import headline from "../../../_ui/headline.module.css"
import classes from "./combined-head.module.css"

/** The score of a combination beside that of all others. */
export function CombinedHead({ metric, total }: { metric: Metric; total: Contrast }) {
  const t = useTranslations()
  const locale = useLocale()
  const { with: own, without, comparison, share } = total
  return (
    <div className={headline.headline}>
      <div className={headline.score}>
        <span className={classes.metric}>{t(`marks.metric.${metric}.name`)}</span>
        <ScoreFigure metric={metric} figures={own} size="headline" />
        <div className={headline.verdict}>
          <span className={headline.chips}>
            <VerdictChip metric={metric} change={comparison} size="headline" />
            <ConfidenceChip confidence={own.confidence} />
            {own.confidence === "none" ? t("marks.needsAnswers") : null}
          </span>
          <span className={headline.was}>
            {without.score === null
              ? t("segments.combination.othersFew")
              : t("segments.combination.others", { score: formatScore(metric, without.score, locale) })}
          </span>
        </div>
      </div>
      <dl className={headline.stats}>
        {own.low === null || own.high === null ? null : (
          <Stat term={t("segments.combination.interval")}>{formatInterval(metric, own.low, own.high, locale)}</Stat>
        )}
        <Stat term={t("segments.combination.answers")}>
          <span className={headline.n}>n</span> {formatNumber(own.n, locale)}
          <span className={headline.aside}>
            {t("segments.combination.shareOf", { share: formatPercent(share, locale, share < 10 ? 1 : 0) })}
          </span>
        </Stat>
      </dl>
    </div>
  )
}

function Stat({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className={headline.stat}>
      <dt className={headline.term}>{term}</dt>
      <dd className={headline.value}>{children}</dd>
    </div>
  )
}
