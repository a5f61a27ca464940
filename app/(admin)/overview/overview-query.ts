import { z } from "zod"
import { periodFault } from "@/lib/insights/own-period"
import { PERIODS } from "../periods"
import { one, type SearchParams } from "../search-params"
import type { Sort } from "./_ui/types"

/** How a trend can be read: rolling windows by their days, and intervals. */
export const VIEWS = ["30", "90", "day", "week", "month", "quarter"] as const
export type ViewKey = (typeof VIEWS)[number]

export const BASES = ["answer", "experience"] as const

const text = one(z.string().max(200).optional().catch(undefined))

/** The overview's filters as they stand in the URL; whatever makes no sense counts as not given. */
const overviewQuery = z
  .object({
    metric: one(z.enum(["nps", "csat", "ces"]).optional().catch(undefined)),
    days: one(z.enum(PERIODS).catch("90")),
    from: text,
    to: text,
    touchpoint: text,
    stage: text,
    channel: text,
    survey: text,
    question: text,
    segment: one(z.string().max(400).includes(":").optional().catch(undefined)),
    compare: one(z.enum(["before", "year"]).catch("before")),
    view: one(z.enum(VIEWS).catch("30")),
    by: one(z.enum(BASES).catch("answer")),
    sort: one(z.enum(["name", "score", "n", "change", "rate"]).catch("n")),
    order: one(z.enum(["up", "down"]).catch("down")),
  })
  .transform(({ from, to, ...query }) =>
    periodFault({ from: from ?? "", to: to ?? "" })
      ? { ...query, from: undefined, to: undefined }
      : { ...query, from, to },
  )

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

const DEFAULTS: Record<string, string> = {
  days: "90",
  compare: "before",
  view: "30",
  by: "answer",
  sort: "n",
  order: "down",
}

export const sortOf = ({ sort, order }: OverviewQuery): Sort => ({ key: sort, descending: order === "down" })
