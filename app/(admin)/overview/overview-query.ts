import { z } from "zod"
import type { Sort } from "./_ui/types"

const DAYS = ["7", "30", "90", "365"] as const

const one = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (Array.isArray(value) ? value[0] : value), schema)

/** The overview's filters as they stand in the URL; whatever makes no sense counts as not given. */
const overviewQuery = z.object({
  metric: one(z.enum(["nps", "csat", "ces"]).optional().catch(undefined)),
  days: one(z.enum(DAYS).catch("90")),
  touchpoint: one(z.string().optional().catch(undefined)),
  segment: one(z.string().includes(":").optional().catch(undefined)),
  compare: one(z.enum(["before", "year"]).catch("before")),
  sort: one(z.enum(["name", "score", "n", "change", "rate"]).catch("n")),
  order: one(z.enum(["up", "down"]).catch("down")),
})

export type OverviewQuery = z.output<typeof overviewQuery>
type SearchParams = Record<string, string | string[] | undefined>

export const PERIODS = DAYS

export const readOverviewQuery = (search: SearchParams): OverviewQuery => overviewQuery.parse(search)

/** The address of the overview with some filters changed; `undefined` takes one away. */
export function overviewHref(query: OverviewQuery, change: Partial<OverviewQuery>): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...query, ...change })) {
    if (value !== undefined && value !== DEFAULTS[name]) parameters.set(name, value)
  }
  const text = parameters.toString()
  return text === "" ? "/overview" : `/overview?${text}`
}

const DEFAULTS: Record<string, string> = { days: "90", compare: "before", sort: "n", order: "down" }

export const sortOf = ({ sort, order }: OverviewQuery): Sort => ({ key: sort, descending: order === "down" })
