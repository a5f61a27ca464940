import { useLocale, useTranslations } from "next-intl"
import { formatScore } from "@/lib/i18n/format"
import type { Metric } from "@/lib/stats/counts"
import type { Figures } from "../figures"
import { type IntervalAxis, placeOnAxis } from "./interval-axis"
import classes from "./interval-bar.module.css"
import mark from "./interval-mark.module.css"

type Props = { metric: Metric; figures: Figures; axis: IntervalAxis }

/** The 95 % interval as a bar with the score as a dot, hollow under 50 answers; fills a cell, so that the line is unbroken. */
export function IntervalBar({ metric, figures, axis }: Props) {
  const t = useTranslations("marks")
  const locale = useLocale()
  const { score, low, high, confidence } = figures
  const percent = (value: number) => `${placeOnAxis(axis, value)}%`
  return (
    <span className={classes.axis}>
      <span className={classes.line} style={{ left: percent(axis.line) }} />
      {score === null || low === null || high === null ? null : (
        <span
          role="img"
          aria-label={t("interval", { low: formatScore(metric, low, locale), high: formatScore(metric, high, locale) })}
        >
          <span
            className={`${mark.bar} ${classes.bar}`}
            style={{ left: percent(low), right: `${100 - placeOnAxis(axis, high)}%` }}
          />
          <span
            className={`${mark.dot} ${classes.dot}`}
            data-confidence={confidence}
            style={{ left: percent(score) }}
          />
        </span>
      )}
    </span>
  )
}

/** The axis' figures, for the head of the column that holds the bars. */
export function IntervalTicks({ metric, axis }: { metric: Metric; axis: IntervalAxis }) {
  const locale = useLocale()
  return (
    <span className={classes.ticks} aria-hidden="true">
      {axis.ticks.map((tick) => (
        <span key={tick} className={classes.tick} style={{ left: `${placeOnAxis(axis, tick)}%` }}>
          {metric === "ces" ? tick : formatScore(metric, tick, locale)}
        </span>
      ))}
    </span>
  )
}
