import { dateFormat, dayOf, formatPeriod } from "@/lib/i18n/format-date"
import type { Locale } from "@/lib/i18n/locale"
import type { Trend, TrendPoint } from "./trend"

const YEAR_DAYS = 366
const DAY_MS = 86_400_000

/** Whether the days of a trend need their year. */
const isLong = ({ points }: Pick<Trend, "points">): boolean => {
  const [first, last] = [points[0], points.at(-1)]
  return !!first && !!last && dayOf(last.day).getTime() - dayOf(first.day).getTime() > YEAR_DAYS * DAY_MS
}

/** A point's day under the plot: "22 nov", with its year on long trends; of months and quarters "nov 2026". */
export function formatTick(trend: Pick<Trend, "points" | "view">, day: string, locale: Locale): string {
  const coarse = trend.view.kind === "interval" && ["month", "quarter"].includes(trend.view.interval)
  const parts: Intl.DateTimeFormatOptions = { month: "short" }
  if (!coarse) parts.day = "numeric"
  if (coarse || isLong(trend)) parts.year = "numeric"
  return dateFormat(locale, "UTC", parts).format(dayOf(day))
}

/** What a point counts: the day a window ends with, the days of an interval: "mer 2 set 2026", "1–30 set 2026". */
export function formatPoint(
  trend: Pick<Trend, "view">,
  point: Pick<TrendPoint, "from" | "to">,
  locale: Locale,
): string {
  if (trend.view.kind === "rolling" || point.from === point.to) {
    const parts = { weekday: "short", day: "numeric", month: "short", year: "numeric" } as const
    return dateFormat(locale, "UTC", parts).format(dayOf(point.to)).replaceAll(",", "")
  }
  return formatPeriod(point.from, point.to, locale)
}
