import { useLocale } from "next-intl"
import type { Figures } from "@/app/_ui/figures"
import { type IntervalAxis, placeOnAxis } from "@/app/_ui/marks/interval-axis"
import { formatScore } from "@/lib/i18n/format"
import type { Metric } from "@/lib/stats/counts"
import classes from "./stage-line.module.css"

type Props = { metric: Metric; axis: IntervalAxis; figures: readonly Pick<Figures, "score">[] }

/** The line through the stages' scores, with the scale behind it; the figures themselves stand in the stages. */
export function StageLine({ metric, axis, figures }: Props) {
  const locale = useLocale()
  const points = figures.flatMap(({ score }, index) => (score === null ? [] : [{ index, score }]))
  const place = ({ index, score }: { index: number; score: number }) =>
    `${(index + 0.5) * 100} ${(100 - placeOnAxis(axis, score)).toFixed(2)}`
  return (
    <div className={classes.plot} aria-hidden="true">
      {axis.ticks.map((tick) => (
        <div
          key={tick}
          className={classes.tick}
          data-line={tick === axis.line || undefined}
          style={{ bottom: `${placeOnAxis(axis, tick)}%` }}
        >
          <span className={classes.label}>{metric === "ces" ? tick : formatScore(metric, tick, locale)}</span>
        </div>
      ))}
      <svg
        className={classes.line}
        viewBox={`0 0 ${figures.length * 100} 100`}
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        {points.slice(1).map((point, index) => {
          const before = points[index]
          return before ? (
            <path
              key={point.index}
              d={`M${place(before)}L${place(point)}`}
              strokeDasharray={point.index - before.index > 1 ? "3 4" : undefined}
            />
          ) : null
        })}
      </svg>
    </div>
  )
}
