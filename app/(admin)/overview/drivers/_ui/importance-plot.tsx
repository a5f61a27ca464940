"use client"

import { useLocale, useTranslations } from "next-intl"
import { CartesianGrid, ReferenceArea, ReferenceLine, Scatter, ScatterChart, XAxis, YAxis } from "recharts"
import { formatNumber, formatScore } from "@/lib/i18n/format"
import type { Quadrant } from "@/lib/insights/drivers/importance"
import type { Metric } from "@/lib/stats/counts"
import { SCORE_RANGES } from "@/lib/stats/estimate"
import { IMPORTANCE_HEIGHT } from "./importance-plot-size"

type Point = { name: string; quadrant: Quadrant; importance: number; performance: number }
type Props = {
  metric: Metric
  points: readonly Point[]
  cross: { importance: number; performance: number }
  width: number
}

const axisText = { fill: "var(--nove-text3)", fontSize: 11 }
const LONGEST = 22
const NARROW = 560

/** The drawing itself, with Recharts: how a touchpoint does to the right, how much it matters upwards, the fields named in their corners. */
export function ImportancePlot({ metric, points, cross, width }: Props) {
  const t = useTranslations("drivers.touchpoints")
  const marks = useTranslations("marks.metric")
  const locale = useLocale()
  const across = rangeOf(
    points.map(({ performance }) => performance),
    metric === "ces" ? 0.2 : 4,
    SCORE_RANGES[metric],
  )
  const up = rangeOf(
    points.map(({ importance }) => importance),
    0.05,
    { min: -1, max: 1 },
  )
  const longest = width < NARROW ? 12 : LONGEST
  const name = (text: string) => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text)
  const field = (
    quadrant: Quadrant,
    position: "insideTopLeft" | "insideTopRight" | "insideBottomLeft" | "insideBottomRight",
  ) => {
    const [top, right] = [position.includes("Top"), position.includes("Right")]
    return (
      <ReferenceArea
        x1={right ? cross.performance : across.min}
        x2={right ? across.max : cross.performance}
        y1={top ? cross.importance : up.min}
        y2={top ? up.max : cross.importance}
        fill={quadrant === "fix_first" ? "var(--nove-detractor-tint)" : "transparent"}
        fillOpacity={0.6}
        label={{
          value: t(`quadrants.${quadrant}`),
          position,
          fill: "var(--nove-text2)",
          fontSize: 12,
          fontWeight: 500,
        }}
      />
    )
  }
  return (
    <ScatterChart
      width={width}
      height={IMPORTANCE_HEIGHT}
      margin={{ top: 8, right: 12, bottom: 14, left: 6 }}
      accessibilityLayer={false}
    >
      <CartesianGrid stroke="var(--nove-grid)" />
      <XAxis
        type="number"
        dataKey="performance"
        domain={[across.min, across.max]}
        axisLine={false}
        tickLine={false}
        tick={axisText}
        ticks={ticksOf(across, width < NARROW ? 4 : 7)}
        interval={0}
        tickFormatter={(value: number) => formatScore(metric, value, locale)}
        label={{ value: marks(`${metric}.name`), position: "insideBottom", offset: -10, ...axisText }}
      />
      <YAxis
        type="number"
        dataKey="importance"
        domain={[up.min, up.max]}
        width={52}
        axisLine={false}
        tickLine={false}
        tick={axisText}
        ticks={ticksOf(up, 5)}
        interval={0}
        tickFormatter={(value: number) => formatNumber(value, locale, 2)}
        label={{ value: t("importance"), angle: -90, position: "insideLeft", offset: 4, ...axisText }}
      />
      {field("fix_first", "insideTopLeft")}
      {field("keep_up", "insideTopRight")}
      {field("watch", "insideBottomLeft")}
      {field("enough", "insideBottomRight")}
      <ReferenceLine x={cross.performance} stroke="var(--nove-border-strong)" />
      <ReferenceLine y={cross.importance} stroke="var(--nove-border-strong)" />
      <Scatter
        data={[...points]}
        isAnimationActive={false}
        shape={({ cx, cy, payload }: Drawn) => <Dot cx={cx} cy={cy} width={width} name={name(payload?.name ?? "")} />}
      />
    </ScatterChart>
  )
}

type Drawn = { cx?: number; cy?: number; payload?: Point }

/** A touchpoint as a dot with its name, on the side where there is room. */
function Dot({ cx = 0, cy = 0, width, name }: { cx?: number; cy?: number; width: number; name: string }) {
  const left = cx > width * 0.66
  return (
    <g>
      <circle cx={cx} cy={cy} r={5} fill="var(--nove-accent)" stroke="var(--nove-surface)" strokeWidth={1.5} />
      <text
        x={left ? cx - 9 : cx + 9}
        y={cy + 4}
        textAnchor={left ? "end" : "start"}
        fill="var(--nove-text)"
        fontSize={12}
      >
        {name}
      </text>
    </g>
  )
}

/** From a little under the lowest to a little over the highest, within what there is. */
function rangeOf(values: readonly number[], least: number, bounds: { min: number; max: number }) {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const room = Math.max(least, 0.15 * (high - low))
  return { min: Math.max(bounds.min, low - room), max: Math.min(bounds.max, high + room) }
}

/** Round figures of a range, at most about `most` of them. */
function ticksOf({ min, max }: { min: number; max: number }, most: number): number[] {
  const exact = (max - min) / most
  const power = 10 ** Math.floor(Math.log10(exact))
  const step = ([1, 2, 5, 10].find((each) => each * power >= exact) ?? 10) * power
  const first = Math.ceil(min / step)
  const count = Math.floor(max / step) - first + 1
  return Array.from({ length: Math.max(0, count) }, (_, place) => Number(((first + place) * step).toPrecision(6)))
}
