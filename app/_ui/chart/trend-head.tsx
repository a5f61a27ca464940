"use client"

import { IconMessageCircle } from "@tabler/icons-react"
import { useTranslations } from "next-intl"
import { layOutMarks } from "./mark-layout"
import { AXIS_WIDTH, NARROW } from "./plot-size"
import type { Trend } from "./trend"
import classes from "./trend-head.module.css"

const LEGEND_CHARACTER = 5.6
/** Its signs, and the menu to its right. */
const LEGEND_SIGNS = 92
const MENU_WIDTH = 28
const MARK_HALF = 24

/** The row over the plot: labels of the marks at their lines, and what line and band mean. */
export function TrendHead({ trend, width }: { trend: Trend; width: number }) {
  const t = useTranslations("marks")
  const metric = t(`metric.${trend.metric}.name`)
  const line = t("trend.window", { metric, days: trend.windowDays })
  const band = t("trend.band")
  const legendWidth = width >= NARROW ? LEGEND_SIGNS + (line.length + band.length) * LEGEND_CHARACTER : 0
  const legendLeft = width - legendWidth
  const beside = layOutMarks(trend, {
    plotLeft: AXIS_WIDTH,
    width,
    right: Math.min(legendLeft, width - MENU_WIDTH),
  })
  const collides = legendWidth > 0 && beside.some(({ x }) => x > legendLeft - MARK_HALF)
  const marks = collides ? layOutMarks(trend, { plotLeft: AXIS_WIDTH, width, right: width }) : beside
  return (
    <div className={classes.head} data-legend={collides ? "above" : "beside"} aria-hidden="true">
      {(width > 0 ? marks : []).map(({ mark, x, text }) => (
        <span
          key={`${mark.kind} ${mark.day} ${mark.label}`}
          className={classes.mark}
          data-kind={mark.kind}
          style={{ left: x }}
        >
          {mark.kind === "note" ? <IconMessageCircle size={15} stroke={1.5} /> : null}
          {text}
        </span>
      ))}
      <span className={classes.legend}>
        <span className={classes.line} />
        {line}
        <span className={classes.band} />
        {band}
      </span>
    </div>
  )
}
