"use client"

import { useLocale } from "next-intl"
import { Bar, BarChart, CartesianGrid, ErrorBar, ReferenceLine, XAxis, YAxis } from "recharts"
import { formatImpact } from "@/lib/i18n/format"
import type { Metric } from "@/lib/stats/counts"
import { driverPlotHeight } from "./driver-plot-size"
import type { ShownDriver } from "./types"

const axisText = { fill: "var(--nove-text3)", fontSize: 11 }
const LONGEST = 34
const LABELS_WIDE = 230
const NARROW = 560

type Props = { metric: Metric; drivers: readonly ShownDriver[]; width: number }

/** The drawing itself, with Recharts: one bar a driver from the line of no impact, its interval as whiskers. */
export function DriverPlot({ metric, drivers, width }: Props) {
  const locale = useLocale()
  const labels = width < NARROW ? Math.round(width * 0.38) : LABELS_WIDE
  const longest = Math.min(LONGEST, Math.floor(labels / 6.4))
  const bars = drivers.map((driver) => ({ ...driver, whiskers: whiskersOf(driver) }))
  const names = new Map(drivers.map(({ key, name }) => [key, shortened(name, longest)]))
  return (
    <BarChart
      data={bars}
      layout="vertical"
      width={width}
      height={driverPlotHeight(bars.length)}
      margin={{ top: 0, right: 12, bottom: 0, left: 0 }}
      barCategoryGap={9}
      accessibilityLayer={false}
    >
      <CartesianGrid horizontal={false} stroke="var(--nove-grid)" />
      <XAxis
        type="number"
        axisLine={false}
        tickLine={false}
        tickMargin={6}
        height={26}
        tick={axisText}
        tickCount={width < NARROW ? 3 : 5}
        tickFormatter={(value: number) => formatImpact(metric, value, locale)}
      />
      <YAxis
        type="category"
        dataKey="key"
        width={labels}
        interval={0}
        axisLine={false}
        tickLine={false}
        tickMargin={8}
        tick={{ fill: "var(--nove-text)", fontSize: 12 }}
        tickFormatter={(key: string) => names.get(key) ?? ""}
      />
      <ReferenceLine x={0} stroke="var(--nove-border-strong)" />
      <Bar dataKey="impact" isAnimationActive={false} shape={ImpactBar}>
        <ErrorBar dataKey="whiskers" width={4} stroke="var(--nove-text2)" strokeWidth={1} isAnimationActive={false} />
      </Bar>
    </BarChart>
  )
}

type Drawn = { x?: number; y?: number; width?: number; height?: number; payload?: ShownDriver }

/** Green or red only where the verdict is significant; the length says the rest. */
function ImpactBar({ x = 0, y = 0, width = 0, height = 0, payload }: Drawn) {
  const down = (payload?.impact ?? 0) < 0
  const colour = down ? "var(--nove-detractor)" : "var(--nove-promoter)"
  const fill = payload?.comparison.significant ? colour : "var(--nove-border-strong)"
  return (
    <rect x={Math.min(x, x + width)} y={y} width={Math.max(1, Math.abs(width))} height={height} rx={2} fill={fill} />
  )
}

/** From the impact down and up to the ends of its interval; the plain figure may lie a little outside the adjusted interval. */
function whiskersOf({ impact, impactLow, impactHigh }: ShownDriver): [number, number] {
  const at = impact ?? 0
  return [Math.max(0, at - (impactLow ?? at)), Math.max(0, (impactHigh ?? at) - at)]
}

const shortened = (name: string, longest: number) => (name.length > longest ? `${name.slice(0, longest - 1)}…` : name)
