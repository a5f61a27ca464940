import type { SendWindow } from "../../../db/schema"
import { dayNumber, instantAt, minuteOfDay, startOfDay } from "../../calendar"

const MINUTE_MS = 60_000
/** Weekdays come again after seven days; a day that daylight saving empties costs seven more. */
const MOST_STEPS = 40

/** 1 Monday – 7 Sunday; day 0 of the calendar, 1970-01-01, was a Thursday. */
const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1

/** Whether mail may go out at an instant, by the clock of a time zone. */
export function isInWindow(at: Date, window: SendWindow, zone: string): boolean {
  if (window === "any") return true
  const minute = minuteOfDay(at, zone)
  const { fromMinute, untilMinute, weekdays } = window
  return minute >= fromMinute && minute < untilMinute && dayAllowed(dayNumber(at, zone), weekdays)
}

const dayAllowed = (day: number, weekdays: number[] | undefined): boolean =>
  weekdays === undefined || weekdays.length === 0 || weekdays.includes(weekdayOf(day))

/**
 * The earliest instant, not before `at`, at which the window is open in a time zone. A window that daylight saving
 * skips on one day opens on the next; one that no day ever opens gives `at` itself.
 */
export function nextSendTime(at: Date, window: SendWindow, zone: string): Date {
  let candidate = at
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if (window === "any" || isInWindow(candidate, window, zone)) return candidate
    candidate = nextOpening(candidate, window, zone)
  }
  return at
}

function nextOpening(at: Date, window: Exclude<SendWindow, "any">, zone: string): Date {
  const day = dayNumber(at, zone)
  const minute = minuteOfDay(at, zone)
  if (minute >= window.fromMinute || !dayAllowed(day, window.weekdays)) return startOfDay(day + 1, zone)
  const opening = instantAt(day, window.fromMinute, zone)
  if (opening > at) return opening
  // The clock was put back: the opening has passed once already and comes a second time.
  const wholeMinute = Math.floor(at.getTime() / MINUTE_MS) * MINUTE_MS
  return new Date(wholeMinute + (window.fromMinute - minute) * MINUTE_MS)
}
