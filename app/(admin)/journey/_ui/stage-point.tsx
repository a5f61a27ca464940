import { useLocale, useTranslations } from "next-intl"
import type { Figures } from "@/app/_ui/figures"
import { type IntervalAxis, placeOnAxis } from "@/app/_ui/marks/interval-axis"
import mark from "@/app/_ui/marks/interval-mark.module.css"
import { formatScore } from "@/lib/i18n/format"
import type { Metric } from "@/lib/stats/counts"
import classes from "./stage-point.module.css"

type Props = { metric: Metric; axis: IntervalAxis; figures: Figures; lowest: boolean }

/** A stage's score on the line, with its interval as an upright bar; the lowest of all says so. */
export function StagePoint({ metric, axis, figures, lowest }: Props) {
  const t = useTranslations("journey")
  const marks = useTranslations("marks")
  const locale = useLocale()
  const { score, low, high, confidence } = figures
  const above = (value: number) => `${placeOnAxis(axis, value)}%`
  const below = (value: number) => `${100 - placeOnAxis(axis, value)}%`
  if (score === null || low === null || high === null) {
    return (
      <div className={classes.room}>
        {figures.n > 0 ? <p className={classes.none}>{marks("needsAnswers")}</p> : null}
      </div>
    )
  }
  return (
    <div className={classes.room} data-lowest={lowest || undefined}>
      <div className={classes.plot}>
        <span className={`${mark.bar} ${classes.bar}`} style={{ bottom: above(low), top: below(high) }} />
        <span className={`${mark.dot} ${classes.dot}`} data-confidence={confidence} style={{ bottom: above(score) }} />
        <p className={classes.score} style={lowest ? { top: below(low) } : { bottom: above(high) }}>
          <strong>{formatScore(metric, score, locale)}</strong>
          {lowest ? <span className={classes.word}>{t("lowest")}</span> : null}
        </p>
      </div>
    </div>
  )
}
