import { dateFormat, dayOf } from "@/lib/i18n/format-date"
import type { Locale } from "@/lib/i18n/locale"

/** The name of a weekday, 1 Monday – 7 Sunday; 1 January 2024 was a Monday. */
export const weekdayName = (weekday: number, locale: Locale, form: "short" | "long"): string =>
  dateFormat(locale, "UTC", { weekday: form }).format(dayOf(`2024-01-0${weekday}`))

/** Weekdays as runs of neighbours: [1,2,3,5] gives [[1,3],[5,5]]. */
export function weekdayRuns(weekdays: readonly number[]): [number, number][] {
  const runs: [number, number][] = []
  for (const day of [...new Set(weekdays)].sort((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last && last[1] === day - 1) last[1] = day
    else runs.push([day, day])
  }
  return runs
}
