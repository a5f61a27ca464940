import { z } from "zod"
import { PERIODS } from "../periods"
import { one, type SearchParams } from "../search-params"
import type { Sort } from "./_ui/types"

/** The overview's filters as they stand in the URL; whatever makes no sense counts as not given. */
const overviewQuery = z.object({
  metric: one(z.enum(["nps", "csat", "ces"]).optional().catch(undefined)),
  days: one(z.enum(PERIODS).catch("90")),
  touchpoint: one(z.string().optional().catch(undefined)),
  segment: one(z.string().includes(":").optional().catch(undefined)),
  compare: one(z.enum(["before", "year"]).catch("before")),
  sort: one(z.enum(["name", "score", "n", "change", "rate"]).catch("n")),
  order: one(z.enum(["up", "down"]).catch("down")),
})

export type OverviewQuery = z.output<typeof overviewQuery>

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
