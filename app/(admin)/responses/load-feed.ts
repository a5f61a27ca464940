import type { Ctx } from "@/lib/accounts/ctx"
import { listMembers, readWorkspace } from "@/lib/accounts/reads"
import { dayNumber, parseIsoDay, startOfDay } from "@/lib/calendar"
import { readAnswerCells } from "@/lib/insights/answer-cells"
import { listTouchpoints } from "@/lib/journey/reads"
import { type AnswerCell, countAnswers, MOST_HITS } from "@/lib/responses/count-answers"
import type { FeedFilter } from "@/lib/responses/feed-filter"
import { countHandling } from "@/lib/responses/handling/count-handling"
import { listTags } from "@/lib/responses/handling/list-tags"
import { type Handling, readHandling } from "@/lib/responses/handling/read-handling"
import { type FeedItem, hasResponses, listResponses } from "@/lib/responses/reads"
import { listSurveys } from "@/lib/surveys/reads"
import type { FeedRow } from "./_ui/types"
import { type CountedAnswers, facetsOf } from "./facets"
import { type FeedQuery, isNarrowed } from "./feed-query"

const PAGE = 50
/** Characters of a comment. */
const MOST_SHOWN = 1000
/** Beyond this, answers are not counted where each would have to be read. */
const MOST_READ = 5000

/** The feed as the filters in the URL want it. */
export async function loadFeed(ctx: Ctx, query: FeedQuery) {
  const { timeZone } = await readWorkspace(ctx)
  const [page, counted, touchpoints, choices] = await Promise.all([
    loadPage(ctx, query, timeZone),
    countFor(ctx, query, timeZone),
    listTouchpoints(ctx, { archived: true }),
    loadChoices(ctx, query, timeZone),
  ])
  const names = new Map(touchpoints.map(({ id, name }) => [id, name]))
  const { touchpoint, ...facets } = facetsOf(counted, query)
  return {
    page,
    facets: {
      ...facets,
      ...choices,
      moreThan: query.search === "" ? undefined : MOST_HITS,
      touchpoint: touchpoint.flatMap(({ id, count }) => {
        const name = names.get(id)
        return name === undefined ? [] : [{ id, name, count }]
      }),
    },
    /** Nothing was ever answered. */
    isNew: page.data.length === 0 && !(await hasResponses(ctx)),
    clock: { now: ctx.now, timeZone },
  }
}

/** The filters’ choices that the workspace makes itself: its surveys, tags and members. */
async function loadChoices(ctx: Ctx, query: FeedQuery, timeZone: string) {
  const [surveys, tags, members, counts] = await Promise.all([
    listSurveys(ctx),
    listTags(ctx),
    listMembers(ctx),
    countHandling(ctx, filterOf(ctx, query, timeZone)),
  ])
  const tagCount = (tag: string) => counts.tags && (counts.tags.get(tag) ?? 0)
  return {
    survey: surveys.map(({ id, name }) => ({ id, name })),
    tag: [...new Set([...tags, ...query.tag])]
      .map((tag) => ({ tag, count: tagCount(tag) }))
      .sort((a, b) => (b.count ?? 0) - (a.count ?? 0)),
    member: members.map(({ id, name, email }) => ({
      id,
      name: name || email,
      isMe: ctx.actor.kind === "user" && ctx.actor.userId === id,
      count: counts.assignees && (counts.assignees.get(id) ?? 0),
    })),
  }
}

/** From the rollups, but for filters of which these know nothing: then by reading as many as there may be. */
async function countFor(ctx: Ctx, query: FeedQuery, timeZone: string): Promise<CountedAnswers> {
  const { group: _, metric: __, touchpoint: ___, comment: ____, ...narrowing } = filterOf(ctx, query, timeZone)
  const narrowed = isNarrowed(query)
  const [known, read] = await Promise.all([
    readAnswerCells(ctx, { from: firstDay(ctx, query, timeZone), to: lastDay(query) }),
    countAnswers(ctx, narrowed ? narrowing : { ...narrowing, comment: true }, MOST_READ),
  ])
  const commented = read && plain(read.filter((cell) => cell.commented))
  return { all: narrowed ? read && plain(read) : known, commented, known }
}

const plain = (cells: readonly AnswerCell[]): AnswerCell[] =>
  cells.map(({ metric, touchpointId, group, count }) => ({ metric, touchpointId, group, count }))

/** One page of the feed's rows. */
export async function loadPage(ctx: Ctx, query: FeedQuery, timeZone: string, cursor?: string) {
  return rowsOf(ctx, await listResponses(ctx, { ...filterOf(ctx, query, timeZone), cursor, limit: PAGE }))
}

/** What has come since an instant, the newest first; `nextCursor` tells that there is more than a page. */
export async function loadSince(ctx: Ctx, query: FeedQuery, timeZone: string, since: Date) {
  const filter = filterOf(ctx, query, timeZone)
  const from = filter.from && filter.from > since ? filter.from : since
  return rowsOf(ctx, await listResponses(ctx, { ...filter, from, limit: PAGE }))
}

async function rowsOf(ctx: Ctx, { data, nextCursor }: Awaited<ReturnType<typeof listResponses>>) {
  const handling = await readHandling(
    ctx,
    data.map(({ id }) => id),
  )
  return { data: data.flatMap((item) => rowOf(item, handling(item.id))), nextCursor }
}

function firstDay(ctx: Ctx, { days, from }: FeedQuery, timeZone: string): number | undefined {
  if (from !== undefined) return parseIsoDay(from)
  return days === "all" ? undefined : dayNumber(ctx.now, timeZone) - Number(days) + 1
}

const lastDay = ({ to }: FeedQuery): number | undefined => (to === undefined ? undefined : parseIsoDay(to))

/** The filters in the URL as the answers are filtered by. */
export function filterOf(ctx: Ctx, query: FeedQuery, timeZone: string): FeedFilter {
  const { comment, unread, assignee, search } = query
  const from = firstDay(ctx, query, timeZone)
  const to = lastDay(query)
  const chosen = <Value>(values: Value[]) => (values.length > 0 ? values : undefined)
  return {
    from: from === undefined ? undefined : startOfDay(from, timeZone),
    before: to === undefined ? undefined : startOfDay(to + 1, timeZone),
    group: chosen(query.group),
    metric: chosen(query.metric),
    touchpoint: chosen(query.touchpoint),
    survey: chosen(query.survey),
    tag: chosen(query.tag),
    suspicion: chosen(query.suspicion),
    comment: comment && comment === "with",
    unread: unread && true,
    assignee,
    search: search || undefined,
  }
}

/** A row shows four lines; the rest of a long text comes when it is opened. */
const beginningOf = (text: string) => (text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN).toWellFormed()}…` : text)

function rowOf(item: FeedItem, { tags, assignee, unread }: Handling): FeedRow[] {
  const { id, metric, score, locale, touchpoint, customerName, customerEmail, answeredAt } = item
  if (score === null) return []
  const customer = customerName ?? customerEmail
  const comment = item.comment && beginningOf(item.comment)
  const handling = { tags, assignee: assignee && (assignee.name || assignee.email), unread: unread === true }
  return [{ id, metric, score, comment, locale, touchpoint, customer, at: answeredAt, ...handling }]
}
