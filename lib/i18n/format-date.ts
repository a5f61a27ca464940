import type { Locale } from "./locale"

const tags: Record<Locale, string> = { it: "it-IT", en: "en-GB" }

const MINUTE = 60_000
const HOUR = 60 * MINUTE

const formats = new Map<string, Intl.DateTimeFormat>()

/** A date format of a language in a time zone, made once. */
export function dateFormat(locale: Locale, timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, timeZone, options])
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(tags[locale], { ...options, timeZone })
  formats.set(key, made)
  return made
}

/** Whole calendar days from one instant to another in a time zone: 0 on the same day, 1 from yesterday to today. */
export function daysBetween(from: Date, to: Date, timeZone: string): number {
  const day = (instant: Date) =>
    Date.parse(dateFormat("en", timeZone, isoParts).format(instant).split("/").reverse().join("-"))
  return Math.round((day(to) - day(from)) / (24 * HOUR))
}

const isoParts = { year: "numeric", month: "2-digit", day: "2-digit" } as const

/** The day of an instant in the workspace's time zone: "22 nov". */
export function formatDay(instant: Date, locale: Locale, timeZone: string): string {
  return dateFormat(locale, timeZone, { day: "numeric", month: "short" }).format(instant)
}

/** The day of an instant with its weekday: "mer 2 set". */
export function formatWeekday(instant: Date, locale: Locale, timeZone: string): string {
  return dateFormat(locale, timeZone, { weekday: "short", day: "numeric", month: "short" })
    .format(instant)
    .replaceAll(",", "")
}

/** Hour and minute on a 24-hour clock: "09:41". */
export function formatTime(instant: Date, locale: Locale, timeZone: string): string {
  return dateFormat(locale, timeZone, { hour: "2-digit", minute: "2-digit" }).format(instant)
}

/** A calendar day written "2026-11-22", as an instant for the functions above with time zone "UTC". */
export function dayOf(isoDay: string): Date {
  return new Date(`${isoDay}T00:00:00Z`)
}

/** "oggi", "ieri", else the day: "18 nov". */
export function formatDayWord(instant: Date, now: Date, locale: Locale, timeZone: string): string {
  const days = daysBetween(instant, now, timeZone)
  if (days !== 0 && days !== 1) return formatDay(instant, locale, timeZone)
  return new Intl.RelativeTimeFormat(tags[locale], { numeric: "auto" }).format(-days, "day")
}

/** How long ago, in the fewest words: "ora", "2 min", "3 h", "ieri, 19:42", "18 nov". */
export function formatAgo(instant: Date, now: Date, locale: Locale, timeZone: string): string {
  const passed = Math.max(0, now.getTime() - instant.getTime())
  if (passed < MINUTE) return new Intl.RelativeTimeFormat(tags[locale], { numeric: "auto" }).format(0, "second")
  if (passed < HOUR) return `${Math.floor(passed / MINUTE)} min`
  const days = daysBetween(instant, now, timeZone)
  if (days === 0) return `${Math.floor(passed / HOUR)} h`
  const word = formatDayWord(instant, now, locale, timeZone)
  return days === 1 ? `${word}, ${formatTime(instant, locale, timeZone)}` : word
}

/** The days from one calendar day to another, with their year: "1–28 feb 2026". */
export function formatPeriod(from: string, to: string, locale: Locale): string {
  const format = dateFormat(locale, "UTC", { day: "numeric", month: "short", year: "numeric" })
  return format.formatRange(dayOf(from), dayOf(to))
}
