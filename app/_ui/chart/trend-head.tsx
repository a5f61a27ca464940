"use client"

import { IconMessageCircle } from "@tabler/icons-react"
import { useTranslations } from "next-intl"
import type { MouseEvent } from "react"
import { layOutMarks } from "./mark-layout"
import { AXIS_WIDTH, NARROW } from "./plot-size"
import { markKey, type Trend } from "./trend"
import classes from "./trend-head.module.css"
import { useViewWords } from "./use-view-words"

const LEGEND_CHARACTER = 5.6
/** Its signs, and the menu to its right. */
const LEGEND_SIGNS = 92
const MENU_WIDTH = 28
const MARK_HALF = 24

type Props = {
  trend: Trend
  width: number
  /** A click on the row over a point: writes a note there. */
  onDay?: (day: string) => void
  /** A click on a note. */
  onNote?: (id: string) => void
}

/** The row over the plot: labels of the marks at their lines, and what line and band mean. */
export function TrendHead({ trend, width, onDay, onNote }: Props) {
  const t = useTranslations("marks")
  const line = useViewWords()(trend)
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
  const click = ({ target, nativeEvent, currentTarget }: MouseEvent<HTMLDivElement>) => {
    const id = target instanceof Element ? target.closest("[data-note]")?.getAttribute("data-note") : undefined
    if (id) return onNote?.(id)
    const x = nativeEvent.clientX - currentTarget.getBoundingClientRect().left - AXIS_WIDTH
    const last = trend.points.length - 1
    const point = trend.points[Math.round((x / (width - AXIS_WIDTH)) * last)]
    if (point && x >= 0) onDay?.(point.day)
  }
  return (
    // By keyboard the same is done from the table of the trend.
    <div
      className={classes.head}
      data-legend={collides ? "above" : "beside"}
      data-clickable={onDay ? "" : undefined}
      title={onDay ? t("trend.clickToNote") : undefined}
      onClick={onDay ? click : undefined}
      aria-hidden="true"
    >
      {(width > 0 ? marks : []).map(({ mark, x, text }) => (
        <span
          key={markKey(mark)}
          className={classes.mark}
          data-kind={mark.kind}
          data-note={mark.kind === "note" ? mark.id : undefined}
          title={mark.label}
          style={{ left: x }}
        >
          {mark.kind === "note" ? <IconMessageCircle size={15} stroke={1.5} /> : null}
          <bdi>{text}</bdi>
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
