import { isoDay, parseIsoDay } from "../calendar"
import { invalid } from "../errors"
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
export function nextBucket(day: number, interval: Interval): number {
  const longest = { day: 1, week: 7, month: 31, quarter: 92 }[interval]
  return bucketStart(bucketStart(day, interval) + longest, interval)
}

/** Ten years of days: more is no trend, and a request must not keep the server busy for minutes. */
const MOST = 3660
const SHORTEST = { day: 1, week: 7, month: 28, quarter: 90 }

/** Throws `invalid` when a period has more intervals than a trend can show. */
export function refuseTooMany(from: number, to: number, interval: Interval): void {
  if ((to - from) / SHORTEST[interval] <= MOST) return
  const message = `makes more than ${MOST} intervals of the period; ask for a longer one, or for a shorter period with from and to`
  throw invalid(`interval: ${message}`, [{ path: "interval", message }])
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
