import { z } from "zod"
import { PERIODS } from "../periods"
import { one, type SearchParams } from "../search-params"

/** The journey's filters as they stand in the URL; whatever makes no sense counts as not given. */
const journeyQuery = z.object({
  metric: one(z.enum(["nps", "csat", "ces"]).optional().catch(undefined)),
  days: one(z.enum(PERIODS).catch("90")),
})

export type JourneyQuery = z.output<typeof journeyQuery>

export const readJourneyQuery = (search: SearchParams): JourneyQuery => journeyQuery.parse(search)

/** An address under `path` with some filters changed. */
export function journeyHref(path: string, query: JourneyQuery, change: Partial<JourneyQuery>): string {
  const { metric, days } = { ...query, ...change }
  const parameters = new URLSearchParams()
  if (metric) parameters.set("metric", metric)
  if (days !== "90") parameters.set("days", days)
  const text = parameters.toString()
  return text === "" ? path : `${path}?${text}`
}
