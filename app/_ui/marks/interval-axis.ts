import type { Metric } from "@/lib/stats/counts"
import { SCORE_RANGES } from "@/lib/stats/estimate"
import type { Figures } from "../figures"

/** One axis for all rows of a table. `line` is where the unbroken line stands: 0 for NPS, else the scale's lower end. */
export type IntervalAxis = { min: number; max: number; line: number; ticks: number[] }

const TICKS = {
  nps: [-100, -50, 0, 50, 100],
  csat: [0, 50, 100],
  ces: [1, 4, 7],
} as const

/** Room beside the outermost end, as a share of the axis. */
const MARGIN = 0.03

/** The axis that holds every row's interval. NPS shows only the part in use, with 0 in it; shares and means their whole scale. */
export function intervalAxis(metric: Metric, rows: readonly Pick<Figures, "low" | "high">[]): IntervalAxis {
  const range = SCORE_RANGES[metric]
  const line = metric === "nps" ? 0 : range.min
  if (metric !== "nps") return { ...range, line, ticks: [...TICKS[metric]] }
  const ends = rows.flatMap(({ low, high }) => (low === null || high === null ? [] : [low, high]))
  const lowest = Math.min(0, ...ends)
  const highest = Math.max(50, ...ends)
  const room = (highest - lowest) * MARGIN
  const min = Math.max(range.min, lowest - room)
  const max = Math.min(range.max, highest + room)
  return { min, max, line, ticks: TICKS.nps.filter((tick) => tick >= min && tick <= max) }
}

/** A value's place on the axis, in percent from its left end. */
export function placeOnAxis(axis: Pick<IntervalAxis, "min" | "max">, value: number): number {
  return (100 * (value - axis.min)) / (axis.max - axis.min)
}
