import { dateFormat, daysBetween, formatAgo, formatDay, formatTime, formatWeekday } from "@/lib/i18n/format-date"
import type { Locale } from "@/lib/i18n/locale"

/** When a screen was made, and in which time zone it tells times. */
export type Clock = { now: Date; timeZone: string }

const relative: Record<Locale, Intl.RelativeTimeFormat> = {
  it: new Intl.RelativeTimeFormat("it-IT", { numeric: "auto" }),
  en: new Intl.RelativeTimeFormat("en-GB", { numeric: "auto" }),
}

const yearOf = (instant: Date, timeZone: string) => dateFormat("en", timeZone, { year: "numeric" }).format(instant)

/** A day, with its year where that is another one than now: "18 nov", "18 nov 2024". */
export function formatDate(instant: Date, { now, timeZone }: Clock, locale: Locale): string {
  if (yearOf(instant, timeZone) === yearOf(now, timeZone)) return formatDay(instant, locale, timeZone)
  return dateFormat(locale, timeZone, { day: "numeric", month: "short", year: "numeric" }).format(instant)
}

/** How long ago, in the fewest words, and never without the year when it matters: "2 min", "ieri, 19:42", "18 nov 2024". */
export function formatWhen(instant: Date, clock: Clock, locale: Locale): string {
  const days = daysBetween(instant, clock.now, clock.timeZone)
  return days === 0 || days === 1
    ? formatAgo(instant, clock.now, locale, clock.timeZone)
    : formatDate(instant, clock, locale)
}

/** Day and hour as they are told in a story: "oggi, 09:27", "domani, 10:00", "ven 20 nov", "20 nov 2024". */
export function formatMoment(instant: Date, clock: Clock, locale: Locale): string {
  const { now, timeZone } = clock
  const days = daysBetween(now, instant, timeZone)
  const time = formatTime(instant, locale, timeZone)
  if (Math.abs(days) <= 1) return `${relative[locale].format(days, "day")}, ${time}`
  if (yearOf(instant, timeZone) !== yearOf(now, timeZone)) return formatDate(instant, clock, locale)
  const weekday = formatWeekday(instant, locale, timeZone)
  return days > 0 ? `${weekday}, ${time}` : weekday
}

/** Everything about an instant, for whoever asks: "lunedì 23 novembre 2026 alle ore 09:27". */
export function formatFully(instant: Date, { timeZone }: Pick<Clock, "timeZone">, locale: Locale): string {
  return dateFormat(locale, timeZone, { dateStyle: "full", timeStyle: "short" }).format(instant)
}
