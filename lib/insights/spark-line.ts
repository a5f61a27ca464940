import type { Metric } from "../stats/counts"
import { summarise } from "../stats/summary"
import type { DaySum } from "./day-counts"
import { Tally } from "./tally"

const WINDOW_DAYS = 30
const POINTS = 13

type Period = { from: number; to: number }

/** The days between which a sparkline needs its answers added up, each the first of a stretch. */
export const sparkCuts = (period: Period): number[] =>
  pointDays(period).flatMap((day) => [day - WINDOW_DAYS + 1, day + 1])

/** Rolling 30-day scores at even distances over the period, from sums between the cuts; null where answers were too few. */
export function sparkOf(metric: Metric, parts: readonly DaySum[], period: Period): (number | null)[] {
  return pointDays(period).map((last) => {
    const tally = new Tally()
    for (const { day, counts } of parts) if (day > last - WINDOW_DAYS && day <= last) tally.add(counts)
    return summarise(metric, tally.counts()).score
  })
}

/** So many days at even distances, first and last among them. */
function pointDays({ from, to }: Period): number[] {
  if (to - from < POINTS) return Array.from({ length: to - from + 1 }, (_, index) => from + index)
  return Array.from({ length: POINTS }, (_, index) => from + Math.round((index * (to - from)) / (POINTS - 1)))
}
