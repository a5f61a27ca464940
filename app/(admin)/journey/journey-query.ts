import { z } from "zod"

const DAYS = ["7", "30", "90", "365"] as const

const one = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (Array.isArray(value) ? value[0] : value), schema)

/** The journey's filters as they stand in the URL; whatever makes no sense counts as not given. */
const journeyQuery = z.object({
  metric: one(z.enum(["nps", "csat", "ces"]).optional().catch(undefined)),
  days: one(z.enum(DAYS).catch("90")),
})

export type JourneyQuery = z.output<typeof journeyQuery>
export type SearchParams = Record<string, string | string[] | undefined>

export const PERIODS = DAYS

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
