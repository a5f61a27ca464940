"use client"

import { useLocale, useTranslations } from "next-intl"
import { type MouseEvent, useRef } from "react"
import { Area, CartesianGrid, ComposedChart, Line, ReferenceLine, Tooltip, XAxis, YAxis } from "recharts"
import { formatScore } from "@/lib/i18n/format"
import { DayTick } from "./day-tick"
import { formatTick } from "./format-point"
import { AXIS_WIDTH, plotHeight } from "./plot-size"
import { markKey, type Trend, type TrendPoint } from "./trend"
import { dayTicks, valueScale } from "./trend-scale"
import { TrendTooltip } from "./trend-tooltip"

const TOP = 6
const DATES = 26

const lineColour = "var(--nove-accent)"
const axisText = { fill: "var(--nove-text3)", fontSize: 11 }

type Props = {
  trend: Trend
  width: number
  /** The point under the pointer, or that the arrow keys went to. */
  onPoint: (point: TrendPoint | undefined) => void
  onOpen: (point: TrendPoint) => void
}

/** The drawing itself, with Recharts; loaded after the page. Arrow keys step through the points. */
export function TrendPlot({ trend, width, onPoint, onOpen }: Props) {
  const t = useTranslations("marks")
  const locale = useLocale()
  const { metric, points, marks, target = null } = trend
  const touched = useRef<string>(undefined)
  const scale = valueScale(metric, points, target)
  const ticks = dayTicks(points.length, width - AXIS_WIDTH)
  const days = points.map(({ day }) => day)
  const name = t(`metric.${metric}.name`)
  const lastDay = days.at(-1)
  const dayText = (day: string) => formatTick(trend, day, locale)
  /** A finger first shows the figures; the same point again opens it. */
  const open = (day: string | undefined, { nativeEvent }: MouseEvent) => {
    const point = points.find((one) => one.day === day)
    const byFinger = nativeEvent instanceof PointerEvent && nativeEvent.pointerType === "touch"
    if (byFinger && touched.current !== day) touched.current = day
    else if (point) onOpen(point)
  }
  return (
    <ComposedChart
      data={[...points]}
      width={width}
      height={plotHeight(width)}
      margin={{ top: TOP, right: 0, bottom: 0, left: 0 }}
      role="application"
      onClick={({ activeLabel }, event) => open(activeLabel === undefined ? undefined : String(activeLabel), event)}
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
          <ReferenceLine key={markKey(mark)} x={mark.at} stroke="var(--nove-control)" strokeDasharray="2 3" />
        ) : (
          <ReferenceLine key={markKey(mark)} x={mark.at} stroke="var(--nove-border-strong)" />
        ),
      )}
      {target === null ? null : (
        <ReferenceLine
          y={target}
          stroke="var(--nove-promoter)"
          strokeDasharray="6 4"
          label={{
            value: t("trend.target", { score: formatScore(metric, target, locale) }),
            position: "insideBottomLeft",
            fill: "var(--nove-promoter-text)",
            fontSize: 11,
          }}
        />
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
          onPoint(active ? point : undefined)
          return active && point ? <TrendTooltip trend={trend} point={point} /> : null
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
          payload.day === lastDay && payload.score !== null ? (
            <circle key={key} cx={cx} cy={cy} r={4} fill={lineColour} />
          ) : (
            <g key={key} />
          )
        }
        activeDot={{ r: 5, fill: lineColour, stroke: "var(--nove-surface)", strokeWidth: 2 }}
      />
    </ComposedChart>
  )
}

function band({ low, high }: TrendPoint): [number, number] | null {
  return low === null || high === null ? null : [low, high]
}
