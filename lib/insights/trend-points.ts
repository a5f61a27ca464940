import type { Metric, ScoreCounts } from "../stats/counts"
import { rollingWindow } from "../stats/rolling-window"
import { type Summary, summarise } from "../stats/summary"
import { bucketStart, bucketsBetween, nextBucket, refuseTooMany } from "./buckets"
import type { DaySum } from "./day-counts"
import type { Interval } from "./schema"
import { tallyBy } from "./tally"

/** How a trend is read: a window that moves by days, or one interval after the other. */
export type TrendView = { kind: "rolling"; days: number } | { kind: "interval"; interval: Interval }

/** The answers from one day to another, both counted; `day` is where the point stands: the window's last, the interval's first. */
export type TrendPoint = { day: number; from: number; to: number; summary: Summary }

type Period = { from: number; to: number }

/** How many days before the period a view looks back on. */
export const daysBefore = (view: TrendView): number => (view.kind === "rolling" ? view.days - 1 : 0)

/**
 * The points of a trend over a period, without gaps. A rolling view needs the counts of `daysBefore` as well; intervals are
 * cut at the period's ends. Throws `invalid` for a period of too many points.
 */
export function trendPoints(metric: Metric, days: readonly DaySum[], view: TrendView, period: Period): TrendPoint[] {
  switch (view.kind) {
    case "rolling":
      refuseTooMany(period.from, period.to, "day")
      return rollingPoints(metric, days, view.days, period)
    case "interval":
      refuseTooMany(period.from, period.to, view.interval)
      return intervalPoints(metric, days, view.interval, period)
    default:
      return view satisfies never
  }
}

function rollingPoints(metric: Metric, days: readonly DaySum[], windowDays: number, period: Period): TrendPoint[] {
  const counted = days.map(({ day, counts }) => ({ day, counts: Object.fromEntries(counts.entries()) as ScoreCounts }))
  return rollingWindow(counted, windowDays, period).map(({ day, counts }) => ({
    day,
    from: day - windowDays + 1,
    to: day,
    summary: summarise(metric, counts),
  }))
}

function intervalPoints(metric: Metric, days: readonly DaySum[], interval: Interval, { from, to }: Period) {
  const inside = days.filter(({ day }) => day >= from && day <= to)
  const tallies = tallyBy(inside, ({ day }) => bucketStart(day, interval))
  return bucketsBetween(from, to, interval).map((start): TrendPoint => {
    const last = nextBucket(start, interval) - 1
    const summary = summarise(metric, tallies.get(start)?.counts() ?? {})
    return { day: start, from: Math.max(from, start), to: Math.min(to, last), summary }
  })
}
