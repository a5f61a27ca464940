"use client"

import { useLocale, useTranslations } from "next-intl"
import { Area, CartesianGrid, ComposedChart, Line, ReferenceLine, Tooltip, XAxis, YAxis } from "recharts"
import { formatScore } from "../format"
import { dayOf, formatDay } from "../format-date"
import { DayTick } from "./day-tick"
import { AXIS_WIDTH, plotHeight } from "./plot-size"
import type { Trend, TrendPoint } from "./trend"
import { dayTicks, valueScale } from "./trend-scale"
import { TrendTooltip } from "./trend-tooltip"

const TOP = 6
const DATES = 26

const lineColour = "var(--nove-accent)"
const axisText = { fill: "var(--nove-text3)", fontSize: 11 }

/** The drawing itself, with Recharts; loaded after the page. Arrow keys step through the days. */
export function TrendPlot({ trend, width }: { trend: Trend; width: number }) {
  const t = useTranslations("marks")
  const locale = useLocale()
  const { metric, points, marks } = trend
  const scale = valueScale(metric, points)
  const ticks = dayTicks(points.length, width - AXIS_WIDTH)
  const days = points.map(({ day }) => day)
  const name = t(`metric.${metric}.name`)
  const lastDay = days.at(-1)
  const dayText = (day: string) => formatDay(dayOf(day), locale, "UTC")
  return (
    <ComposedChart
      data={[...points]}
      width={width}
      height={plotHeight(width)}
      margin={{ top: TOP, right: 0, bottom: 0, left: 0 }}
      role="application"
      aria-label={t("trend.chart", { metric: name, from: dayText(days[0] ?? ""), to: dayText(lastDay ?? "") })}
    >
      <CartesianGrid vertical={false} stroke="var(--nove-grid)" />
      <XAxis
        dataKey="day"
        ticks={ticks.flatMap((index) => days[index] ?? [])}
        interval={0}
        height={DATES}
        axisLine={false}
        tickLine={false}
        tickSize={0}
        tickMargin={9}
        tickFormatter={dayText}
        tick={<DayTick first={days[0]} last={lastDay} />}
      />
      <YAxis
        width={AXIS_WIDTH}
        domain={[scale.min, scale.max]}
        ticks={scale.ticks}
        interval={0}
        axisLine={false}
        tickLine={false}
        tickSize={0}
        tickMargin={9}
        tick={axisText}
        tickFormatter={(value: number) => formatScore(metric, value, locale)}
      />
      <Area
        dataKey={band}
        type="linear"
        stroke="none"
        fill="var(--nove-band)"
        fillOpacity={1}
        activeDot={false}
        isAnimationActive={false}
        tooltipType="none"
      />
      {metric === "nps" && scale.min <= 0 && scale.max >= 0 ? (
        <ReferenceLine y={0} stroke="var(--nove-border-strong)" zIndex={-50} />
      ) : null}
      {marks.map((mark) =>
        mark.kind === "version" ? (
          <ReferenceLine
            key={`v ${mark.day} ${mark.label}`}
            x={mark.day}
            stroke="var(--nove-control)"
            strokeDasharray="2 3"
          />
        ) : (
          <ReferenceLine key={`n ${mark.day} ${mark.label}`} x={mark.day} stroke="var(--nove-border-strong)" />
        ),
      )}
      <Tooltip
        cursor={{ stroke: "var(--nove-text2)", strokeWidth: 1 }}
        position={{ y: -17 }}
        offset={12}
        isAnimationActive={false}
        allowEscapeViewBox={{ x: false, y: true }}
        wrapperStyle={{ zIndex: 10 }}
        content={({ active, payload }) => {
          const point: TrendPoint | undefined = payload[0]?.payload
          return active && point ? <TrendTooltip metric={metric} point={point} /> : null
        }}
      />
      <Line
        dataKey="score"
        type="linear"
        stroke={lineColour}
        strokeWidth={2}
        strokeLinejoin="round"
        isAnimationActive={false}
        connectNulls={false}
        dot={({ key, cx, cy, payload }) =>
          payload.day === lastDay ? <circle key={key} cx={cx} cy={cy} r={4} fill={lineColour} /> : <g key={key} />
        }
        activeDot={{ r: 5, fill: lineColour, stroke: "var(--nove-surface)", strokeWidth: 2 }}
      />
    </ComposedChart>
  )
}

function band({ low, high }: TrendPoint): [number, number] | null {
  return low === null || high === null ? null : [low, high]
}
