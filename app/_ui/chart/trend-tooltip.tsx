import { useLocale, useTranslations } from "next-intl"
import { formatInterval, formatNumber, formatPercent } from "@/lib/i18n/format"
import type { ScoreGroup } from "@/lib/stats/counts"
import { GroupMark } from "../marks/group-mark"
import { ScoreFigure } from "../marks/score-figure"
import { formatPoint } from "./format-point"
import type { Trend, TrendPoint } from "./trend"
import classes from "./trend-tooltip.module.css"

/** Date, score, n, interval, and the three groups with their shares. */
export function TrendTooltip({ trend, point }: { trend: Trend; point: TrendPoint }) {
  const t = useTranslations("marks")
  const locale = useLocale()
  const { metric } = trend
  const groups: readonly [ScoreGroup, number][] = [
    ["promoter", point.promoters],
    ["passive", point.passives],
    ["detractor", point.detractors],
  ]
  return (
    <div className={classes.tooltip}>
      <div className={classes.row}>
        <span className={classes.day}>{formatPoint(trend, point, locale)}</span>
        <ScoreFigure metric={metric} figures={point} />
      </div>
      <div className={classes.row} data-quiet="">
        <span>n {formatNumber(point.n, locale)}</span>
        <span>
          {point.low === null || point.high === null
            ? t("needsAnswers")
            : formatInterval(metric, point.low, point.high, locale)}
        </span>
      </div>
      <div className={classes.groups}>
        {groups.map(([group, count]) => (
          <div key={group} className={classes.group}>
            <GroupMark group={group} />
            <span>{t(`metric.${metric}.${group}`)}</span>
            <span className={classes.count}>{formatNumber(count, locale)}</span>
            <span className={classes.share}>{formatPercent(point.n === 0 ? 0 : (100 * count) / point.n, locale)}</span>
          </div>
        ))}
      </div>
    </div>
  )
}
