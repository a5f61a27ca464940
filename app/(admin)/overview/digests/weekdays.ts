import { dateFormat, dayOf } from "@/lib/i18n/format-date"
import type { Locale } from "@/lib/i18n/locale"
import { isoDay } from "@/lib/iso-day"

/** Day number of a Sunday, after which the ISO days of the week count. */
const SUNDAY = 3

/** "lunedì" of an ISO day of the week, 1 Monday. */
export const weekdayName = (weekday: number, locale: Locale): string =>
  dateFormat(locale, "UTC", { weekday: "long" }).format(dayOf(isoDay(SUNDAY + weekday)))

/** The days of the week, Monday first, as a menu takes them. */
export const weekdays = (locale: Locale) =>
  [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ value: String(weekday), label: weekdayName(weekday, locale) }))
