import { z } from "zod"
import { periodFault } from "@/lib/insights/own-period"
import { isId } from "@/lib/is-id"
import { SUSPICIONS } from "@/lib/responses/doubtful/schema"
import { tag as tagSchema } from "@/lib/responses/handling/schema"
import { cleanText } from "@/lib/surveys/clean-text"
import { all, one, type SearchParams } from "../search-params"

export const FEED_DAYS = ["7", "30", "90", "365", "all"] as const
const DEFAULT_DAYS = "90"
const GROUPS = ["promoter", "passive", "detractor"] as const
const METRICS = ["nps", "csat", "ces"] as const
const MOST_CHOSEN = 200
const LONGEST_SEARCH = 200

const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  one(z.enum(values).optional().catch(undefined))
const ids = () =>
  z.preprocess(
    all,
    z.array(z.string()).transform((found) => found.filter(isId).slice(0, MOST_CHOSEN)),
  )
const someOf = <const Value extends string>(values: readonly [Value, ...Value[]]) =>
  z.preprocess(all, z.array(z.string()).catch([])).transform((found) => values.filter((value) => found.includes(value)))

const day = () => one(z.string().optional().catch(undefined))

/** The feed's filters as they stand in the URL; whatever makes no sense counts as not given. */
const feedQuery = z.object({
  days: one(z.enum(FEED_DAYS).catch(DEFAULT_DAYS)),
  /** A period of its own in place of `days`: first and last day, both counted. */
  from: day(),
  to: day(),
  group: someOf(GROUPS),
  metric: someOf(METRICS),
  touchpoint: ids(),
  survey: ids(),
  tag: z.preprocess(
    all,
    z
      .array(z.string())
      .transform((tags) => tags.flatMap((text) => tagSchema.safeParse(text).data ?? []).slice(0, MOST_CHOSEN)),
  ),
  suspicion: someOf(SUSPICIONS),
  comment: oneOf(["with", "without"]),
  /** me, nobody, someone, or the id of a member. */
  assignee: one(z.string().refine(isId).optional().catch(undefined)),
  unread: oneOf(["yes"]),
  search: one(
    z
      .string()
      .transform((text) => cleanText(text).slice(0, LONGEST_SEARCH))
      .catch(""),
  ),
})
export type FeedQuery = z.output<typeof feedQuery>

export function readFeedQuery(search: SearchParams): FeedQuery {
  const query = feedQuery.parse(search)
  const { from = "", to = "" } = query
  return periodFault({ from, to }) ? { ...query, from: undefined, to: undefined } : query
}

/** The answer that is open beside the feed. */
export const openedIn = (search: SearchParams): string | undefined =>
  one(z.string().refine(isId).optional().catch(undefined)).parse(search.response)

/** The feed with some filters changed; `undefined` takes one away. The answer that is open closes. */
export function feedHref(query: FeedQuery, change: Partial<FeedQuery> = {}): string {
  const { days, from, to, comment, assignee, unread, search, ...lists } = { ...query, ...change }
  const parameters = new URLSearchParams()
  if (search) parameters.set("search", search)
  if (days !== DEFAULT_DAYS) parameters.set("days", days)
  for (const [name, values] of Object.entries(lists)) for (const value of values) parameters.append(name, value)
  for (const [name, value] of Object.entries({ from, to, comment, assignee, unread }))
    if (value) parameters.set(name, value)
  const text = parameters.toString()
  return text === "" ? "/responses" : `/responses?${text}`
}

/** The address where the feed as it is filtered is exported. */
export const exportHref = (query: FeedQuery): string => feedHref(query).replace("/responses", "/responses/export")

/** The address of one answer in the feed as it is filtered. */
export const responseHref = (feed: string, id: string): string =>
  `${feed}${feed.includes("?") ? "&" : "?"}response=${encodeURIComponent(id)}`

/** The same list with a value added, or without it where it was in it. */
export const toggled = <Value>(values: readonly Value[], value: Value): Value[] =>
  values.includes(value) ? values.filter((other) => other !== value) : [...values, value]

/** Filters that were chosen, the period and the search aside. */
export const filterCount = ({ group, metric, touchpoint, survey, tag, suspicion, ...single }: FeedQuery): number =>
  [group, metric, touchpoint, survey, tag, suspicion].reduce((sum, chosen) => sum + chosen.length, 0) +
  [single.comment, single.assignee, single.unread].filter(Boolean).length

/** Whether the answers that fit can be counted by reading them only: the rollups do not know of these filters. */
export const isNarrowed = ({ survey, tag, suspicion, assignee, unread, search }: FeedQuery): boolean =>
  survey.length + tag.length + suspicion.length > 0 || Boolean(assignee || unread || search)
