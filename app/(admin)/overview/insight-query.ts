import { z } from "zod"
import { dayNumber, isoDay } from "@/lib/calendar"
import { PERIODS } from "../periods"
import { one } from "../search-params"

/** What the screens about segments and drivers filter by, as it stands in the URL; whatever makes no sense counts as not given. */
export const insightQuery = z.object({
  metric: one(z.enum(["nps", "csat", "ces"]).optional().catch(undefined)),
  days: one(z.enum(PERIODS).catch("90")),
  touchpoint: one(z.string().optional().catch(undefined)),
})

export type InsightQuery = z.output<typeof insightQuery>

const DEFAULTS: Record<string, string> = { days: "90" }

/** An address under the overview with these filters; `undefined` leaves one out, a list is written once for each entry. */
export function insightHref(path: string, query: Record<string, string | readonly string[] | undefined>): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === DEFAULTS[name]) continue
    for (const each of typeof value === "string" ? [value] : value) parameters.append(name, each)
  }
  const text = parameters.toString()
  return text === "" ? path : `${path}?${text}`
}

/** The first and last day of a period that ends today, in the workspace's calendar. */
export function lastDays(days: string, now: Date, timeZone: string): { from: string; to: string } {
  const to = dayNumber(now, timeZone)
  return { from: isoDay(to - Number(days) + 1), to: isoDay(to) }
}
