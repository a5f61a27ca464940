import { DateTime } from "luxon"
import { dayNumber, instantAt } from "../calendar"

const DAY_MS = 86_400_000

export const FREQUENCIES = ["daily", "weekly", "monthly"] as const
export type Frequency = (typeof FREQUENCIES)[number]

/** When a digest goes out, on the clock on the workspace's wall. */
export type Schedule = {
  frequency: Frequency
  /** 0–1439 */
  minute: number
  /** ISO day of the week, 1 Monday; of a weekly one. */
  weekday: number
  /** 1–28; of a monthly one. */
  monthDay: number
}

const dateOf = (day: number): DateTime => DateTime.fromMillis(day * DAY_MS, { zone: "utc" })

function fallsOn(day: number, { frequency, weekday, monthDay }: Schedule): boolean {
  switch (frequency) {
    case "daily":
      return true
    case "weekly":
      return dateOf(day).weekday === weekday
    case "monthly":
      return dateOf(day).day === monthDay
    default:
      return frequency satisfies never
  }
}

/** The first time after an instant; one that summer time skips moves on with the clock. */
export function nextAfter(instant: Date, schedule: Schedule, zone: string): Date {
  for (let day = dayNumber(instant, zone); ; day += 1) {
    const at = fallsOn(day, schedule) ? instantAt(day, schedule.minute, zone) : undefined
    if (at && at > instant) return at
  }
}

/** The latest time that has come, `first` or one after it: what was missed meanwhile is not made up for. */
export function latestUntil(now: Date, first: Date, schedule: Schedule, zone: string): Date {
  let at = first
  for (let next = nextAfter(at, schedule, zone); next <= now; next = nextAfter(at, schedule, zone)) at = next
  return at
}

/** The days a digest of that day is about, both counted: the day before, the seven before, or the month before. */
export function periodBefore(day: number, frequency: Frequency): { from: number; to: number } {
  switch (frequency) {
    case "daily":
      return { from: day - 1, to: day - 1 }
    case "weekly":
      return { from: day - 7, to: day - 1 }
    case "monthly": {
      const month = dateOf(day).minus({ months: 1 })
      const dayOf = (date: DateTime) => Math.floor(date.toMillis() / DAY_MS)
      return { from: dayOf(month.startOf("month")), to: dayOf(month.endOf("month")) }
    }
    default:
      return frequency satisfies never
  }
}
