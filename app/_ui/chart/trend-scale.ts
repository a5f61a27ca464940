import type { Metric } from "@/lib/stats/counts"
import { SCORE_RANGES } from "@/lib/stats/estimate"
import type { Figures } from "../figures"

export type ValueScale = { min: number; max: number; ticks: number[] }

const STEPS: Readonly<Record<Metric, readonly number[]>> = {
  nps: [10, 20, 50, 100],
  csat: [5, 10, 20, 50],
  ces: [0.5, 1, 2, 3],
}

const MOST_STEPS = 3

/** A value axis from round tens that holds every interval and the target in at most three steps, within the metric's range. */
export function valueScale(
  metric: Metric,
  points: readonly Pick<Figures, "low" | "high">[],
  target: number | null = null,
): ValueScale {
  const intervals = points.flatMap(({ low, high }) => (low === null || high === null ? [] : [low, high]))
  const ends = target === null ? intervals : [...intervals, target]
  const range = SCORE_RANGES[metric]
  if (ends.length === 0) return { ...range, ticks: [range.min, range.max] }
  const lowest = Math.min(...ends)
  const highest = Math.max(...ends)
  const scales = STEPS[metric].map((step) => scaleInSteps(step, lowest, highest, range))
  return scales.find(({ ticks }) => ticks.length <= MOST_STEPS + 1) ?? { ...range, ticks: [range.min, range.max] }
}

function scaleInSteps(step: number, lowest: number, highest: number, range: { min: number; max: number }): ValueScale {
  const first = Math.max(0, Math.floor((lowest - range.min) / step))
  const last = Math.min(Math.round((range.max - range.min) / step), Math.ceil((highest - range.min) / step))
  const ticks = Array.from({ length: Math.max(1, last - first) + 1 }, (_, i) => range.min + (first + i) * step)
  return { min: ticks[0] ?? range.min, max: ticks.at(-1) ?? range.max, ticks }
}

const DAY_STEPS = [1, 2, 3, 7, 14, 30, 61, 91, 182, 365]

/** Room a date needs on the axis, in pixels. */
const DATE_WIDTH = 88

/** Which of `count` days get a date under them, as indexes, in `width` pixels; the last is among them when it has room. */
export function dayTicks(count: number, width: number): number[] {
  if (count < 2) return count === 1 ? [0] : []
  const spacing = width / (count - 1)
  const step = DAY_STEPS.find((days) => days * spacing >= DATE_WIDTH) ?? count - 1
  const ticks = []
  for (let index = 0; index < count; index += step) ticks.push(index)
  const last = count - 1
  if (last - (ticks.at(-1) ?? 0) >= step * 0.8) ticks.push(last)
  return ticks
}
