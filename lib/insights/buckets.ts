import { isoDay, parseIsoDay } from "../calendar"
import type { Interval } from "./schema"

/** The first day (days since 1970-01-01) of the interval a day lies in; weeks begin on Monday. */
export function bucketStart(day: number, interval: Interval): number {
  switch (interval) {
    case "day":
      return day
    case "week":
      // 1970-01-01 was a Thursday.
      return day - ((((day + 3) % 7) + 7) % 7)
    case "month":
      return firstOfMonth(day, 1)
    case "quarter":
      return firstOfMonth(day, 3)
    default:
      return interval satisfies never
  }
}

/** The first day of the interval after the one a day lies in. */
function nextBucket(day: number, interval: Interval): number {
  const longest = { day: 1, week: 7, month: 31, quarter: 92 }[interval]
  return bucketStart(bucketStart(day, interval) + longest, interval)
}

/** The first days of all intervals from one day to another, in order. */
export function bucketsBetween(from: number, to: number, interval: Interval): number[] {
  const starts: number[] = []
  for (let start = bucketStart(from, interval); start <= to; start = nextBucket(start, interval)) starts.push(start)
  return starts
}

function firstOfMonth(day: number, months: 1 | 3): number {
  const [year = 0, month = 1] = isoDay(day).split("-").map(Number)
  const first = month - ((month - 1) % months)
  return parseIsoDay(`${String(year).padStart(4, "0")}-${String(first).padStart(2, "0")}-01`) ?? day
}
