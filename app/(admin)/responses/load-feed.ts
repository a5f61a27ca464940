import type { Ctx } from "@/lib/accounts/ctx"
import { readWorkspace } from "@/lib/accounts/reads"
import { dayNumber, startOfDay } from "@/lib/calendar"
import { readAnswerCells } from "@/lib/insights/answer-cells"
import { listTouchpoints } from "@/lib/journey/reads"
import { countComments, type FeedFilter, type FeedItem, hasResponses, listResponses } from "@/lib/responses/reads"
import type { FeedRow } from "./_ui/types"
import { facetsOf } from "./facets"
import type { FeedQuery } from "./feed-query"

const PAGE = 50
/** Beyond this, comments are not counted: each would have to be read. */
const MOST_COMMENTS = 5000

/** The feed as the filters in the URL want it. */
export async function loadFeed(ctx: Ctx, query: FeedQuery) {
  const { timeZone } = await readWorkspace(ctx)
  const fromDay = firstDay(ctx, query, timeZone)
  const from = fromDay === undefined ? undefined : startOfDay(fromDay, timeZone)
  const [page, all, commented, touchpoints] = await Promise.all([
    loadPage(ctx, query, timeZone),
    readAnswerCells(ctx, { from: fromDay }),
    countComments(ctx, { from }, MOST_COMMENTS),
    listTouchpoints(ctx, { archived: true }),
  ])
  const names = new Map(touchpoints.map(({ id, name }) => [id, name]))
  const { touchpoint, ...facets } = facetsOf({ all, commented }, query)
  return {
    page,
    facets: {
      ...facets,
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

/** One page of the feed's rows. */
export async function loadPage(ctx: Ctx, query: FeedQuery, timeZone: string, cursor?: string) {
  const { data, nextCursor } = await listResponses(ctx, { ...filterOf(ctx, query, timeZone), cursor, limit: PAGE })
  return { data: data.flatMap(rowOf), nextCursor }
}

function firstDay(ctx: Ctx, { days }: FeedQuery, timeZone: string): number | undefined {
  return days === "all" ? undefined : dayNumber(ctx.now, timeZone) - Number(days) + 1
}

function filterOf(ctx: Ctx, query: FeedQuery, timeZone: string): FeedFilter {
  const { group, metric, touchpoint, comment } = query
  const from = firstDay(ctx, query, timeZone)
  return {
    from: from === undefined ? undefined : startOfDay(from, timeZone),
    group: group.length > 0 ? group : undefined,
    metric: metric.length > 0 ? metric : undefined,
    touchpoint: touchpoint.length > 0 ? touchpoint : undefined,
    comment: comment && comment === "with",
  }
}

function rowOf({
  id,
  metric,
  score,
  comment,
  locale,
  touchpoint,
  customerName,
  customerEmail,
  answeredAt,
}: FeedItem): FeedRow[] {
  if (score === null) return []
  return [{ id, metric, score, comment, locale, touchpoint, customer: customerName ?? customerEmail, at: answeredAt }]
}
