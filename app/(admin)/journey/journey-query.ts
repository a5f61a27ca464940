import { z } from "zod"
import { BASES, VIEWS } from "../overview/overview-query"
import { PERIODS } from "../periods"
import { one, type SearchParams } from "../search-params"

/** The journey's filters as they stand in the URL; whatever makes no sense counts as not given. */
const journeyQuery = z.object({
  metric: one(z.enum(["nps", "csat", "ces"]).optional().catch(undefined)),
  days: one(z.enum(PERIODS).catch("90")),
  /** How a touchpoint's trend is read. */
  view: one(z.enum(VIEWS).catch("30")),
  by: one(z.enum(BASES).catch("answer")),
})

export type JourneyQuery = z.output<typeof journeyQuery>

export const readJourneyQuery = (search: SearchParams): JourneyQuery => journeyQuery.parse(search)

/** An address under `path` with some filters changed. */
export function journeyHref(path: string, query: JourneyQuery, change: Partial<JourneyQuery>): string {
  const { metric, days, view, by } = { ...query, ...change }
  const parameters = new URLSearchParams()
  if (metric) parameters.set("metric", metric)
  if (days !== "90") parameters.set("days", days)
  if (view !== "30") parameters.set("view", view)
  if (by !== "answer") parameters.set("by", by)
  const text = parameters.toString()
  return text === "" ? path : `${path}?${text}`
}
