import { useLocale, useTranslations } from "next-intl"
import { ScoreFigure } from "@/app/_ui/marks/score-figure"
import { VerdictChip } from "@/app/_ui/marks/verdict-chip"
import { formatInterval } from "@/lib/i18n/format"
import type { Metric } from "@/lib/stats/counts"
import { RateText } from "../../overview/_ui/shown-rate"
import classes from "./figure-lines.module.css"
import { AnswerCount } from "./stage-figures"
import type { CardContent } from "./types"

type Props = { metric: Metric; content: Extract<CardContent, { kind: "figures" }> }

/** A touchpoint's figures in a narrow card. */
export function FigureLines({ metric, content: { figures, change, rate } }: Props) {
  const marks = useTranslations("marks")
  const locale = useLocale()
  const { low, high, confidence } = figures
  return (
    <>
      <div className={classes.score}>
        <ScoreFigure metric={metric} figures={figures} size="list" />
        <span className={classes.interval} data-words={low === null || undefined}>
          {low === null || high === null ? marks("needsAnswers") : formatInterval(metric, low, high, locale)}
        </span>
        {change && confidence !== "none" ? (
          <span className={classes.change}>
            <VerdictChip metric={metric} change={change} size="tight" />
          </span>
        ) : null}
      </div>
      <div className={classes.counts}>
        <AnswerCount figures={figures} />
        <RateText rate={rate} />
      </div>
    </>
  )
}
