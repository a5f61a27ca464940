import { useLocale, useTranslations } from "next-intl"
import { Fragment, type ReactNode } from "react"
import type { Figures } from "@/app/_ui/figures"
import { formatInterval, formatNumber } from "@/lib/i18n/format"
import type { Metric } from "@/lib/stats/counts"
import { RateText } from "../../overview/_ui/shown-rate"
import type { ShownRate } from "../../overview/_ui/types"
import classes from "./stage-figures.module.css"

type Props = { metric: Metric; figures: Figures; rate: ShownRate | null }

/** What stands next to a score on one line: interval, n, response rate. */
export function StageFigures({ metric, figures, rate }: Props) {
  const locale = useLocale()
  const { low, high } = figures
  if (figures.n === 0 && rate === null) return null
  const parts: [string, ReactNode][] = [
    ...(low === null || high === null
      ? []
      : [["interval", formatInterval(metric, low, high, locale)] satisfies [string, ReactNode]]),
    ["n", <AnswerCount key="n" figures={figures} />],
    ...(rate ? [["rate", <RateText key="rate" rate={rate} />] satisfies [string, ReactNode]] : []),
  ]
  return (
    <p className={classes.line}>
      {parts.map(([key, part], index) => (
        <Fragment key={key}>
          {index > 0 ? " · " : null}
          {part}
        </Fragment>
      ))}
    </p>
  )
}

/** "n 38", dashed under it while there are fewer than 50. */
export function AnswerCount({ figures }: { figures: Figures }) {
  const marks = useTranslations("marks")
  const locale = useLocale()
  const few = figures.confidence === "low"
  return (
    <span className={few ? classes.few : undefined} title={few ? marks("lowConfidenceWhy") : undefined}>
      n {formatNumber(figures.n, locale)}
      {few ? <span className="sr-only"> ({marks("lowConfidence")})</span> : null}
    </span>
  )
}
