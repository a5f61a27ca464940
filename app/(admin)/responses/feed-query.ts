import { z } from "zod"
import { isId } from "@/lib/is-id"
import { one, type SearchParams } from "../search-params"

export const FEED_DAYS = ["7", "30", "90", "365", "all"] as const
const DEFAULT_DAYS = "90"
const GROUPS = ["promoter", "passive", "detractor"] as const
const METRICS = ["nps", "csat", "ces"] as const
const MOST_TOUCHPOINTS = 200

const all = (value: unknown) => (Array.isArray(value) ? value : value === undefined ? [] : [value])

const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  one(z.enum(values).optional().catch(undefined))
const someOf = <const Value extends string>(values: readonly [Value, ...Value[]]) =>
  z.preprocess(all, z.array(z.string()).catch([])).transform((found) => values.filter((value) => found.includes(value)))

/** The feed's filters as they stand in the URL; whatever makes no sense counts as not given. */
const feedQuery = z.object({
  days: one(z.enum(FEED_DAYS).catch(DEFAULT_DAYS)),
  group: someOf(GROUPS),
  metric: someOf(METRICS),
  touchpoint: z.preprocess(
    all,
    z.array(z.string()).transform((ids) => ids.filter(isId).slice(0, MOST_TOUCHPOINTS)),
  ),
  comment: oneOf(["with", "without"]),
})
export type FeedQuery = z.output<typeof feedQuery>

export const readFeedQuery = (search: SearchParams): FeedQuery => feedQuery.parse(search)

/** The answer that is open beside the feed. */
export const openedIn = (search: SearchParams): string | undefined =>
  one(z.string().refine(isId).optional().catch(undefined)).parse(search.response)

/** The feed with some filters changed; `undefined` takes one away. The answer that is open closes. */
export function feedHref(query: FeedQuery, change: Partial<FeedQuery> = {}): string {
  const { days, comment, ...lists } = { ...query, ...change }
  const parameters = new URLSearchParams()
  if (days !== DEFAULT_DAYS) parameters.set("days", days)
  for (const [name, values] of Object.entries(lists)) for (const value of values) parameters.append(name, value)
  if (comment) parameters.set("comment", comment)
  const text = parameters.toString()
  return text === "" ? "/responses" : `/responses?${text}`
}

/** The address of one answer in the feed as it is filtered. */
export const responseHref = (feed: string, id: string): string =>
  `${feed}${feed.includes("?") ? "&" : "?"}response=${encodeURIComponent(id)}`

/** The same list with a value added, or without it where it was in it. */
export const toggled = <Value>(values: readonly Value[], value: Value): Value[] =>
  values.includes(value) ? values.filter((other) => other !== value) : [...values, value]

/** Filters that were chosen, the period aside. */
export const filterCount = ({ group, metric, touchpoint, comment }: FeedQuery): number =>
  group.length + metric.length + touchpoint.length + (comment ? 1 : 0)
