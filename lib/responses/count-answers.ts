import { count, desc, eq, sql } from "drizzle-orm"
import { type Db, db, scanDb } from "../../db/client"
import type { Run } from "../../db/full-text"
import { responses } from "../../db/schema"
import type { Ctx } from "../accounts/ctx"
import { parse } from "../parse"
import { type Metric, type ScoreGroup, scoreGroup } from "../stats/counts"
import { feedConditions, leadOf, leavesFew } from "./feed-conditions"
import { type FeedFilter, feedFilter, type ParsedFilter } from "./feed-filter"
import { parseSearch } from "./search/parse-search"
import { hitsOf } from "./search/search-responses"

/** How many answers of one metric, touchpoint and group there are. */
export type AnswerCell = { metric: Metric; touchpointId: string; group: ScoreGroup; count: number }
export type CommentCell = AnswerCell & { commented: boolean }

/** Where more of the newest texts have the words, the older ones are not counted: they are too many to read. */
export const MOST_HITS = 100

/**
 * Counts the answers of a filter by metric, touchpoint, group and whether they have a comment; null when there are more than
 * `most`, or than a search can count, since they have to be read one by one.
 */
export async function countAnswers(ctx: Ctx, input: FeedFilter, most: number): Promise<CommentCell[] | null> {
  const filter = parse(feedFilter, input)
  const runs = parseSearch(filter.search ?? "")
  if (runs.length > 0 && !leavesFew(filter)) return countFound(ctx, filter, runs, most)
  const handle = runs.length > 0 ? scanDb() : db()
  const lead = leadOf(ctx, filter)
  const all = selectCounted(handle).from(responses).$dynamic()
  const newest = (lead.table ? all.innerJoin(lead.table, eq(lead.id, responses.id)) : all)
    .where(await feedConditions(ctx, filter, lead, runs))
    .orderBy(desc(lead.answeredAt))
    .limit(most + 1)
  return upTo(most, await tally(handle, newest.as("newest")))
}

async function countFound(ctx: Ctx, filter: ParsedFilter, runs: readonly Run[], most: number) {
  const cells: CommentCell[] = []
  for await (const { from, where } of hitsOf(ctx, filter, runs)) {
    const hits = selectCounted(scanDb())
      .from(from)
      .innerJoin(responses, eq(responses.id, sql`hits.response_id`))
      .where(where)
      .limit(most + 1)
    // The first of the two parts told that the second one holds too many.
    if (sum(cells) > MOST_HITS) return null
    cells.push(...(await tally(scanDb(), hits.as("newest"))))
  }
  return upTo(most, cells)
}

const commented = sql<boolean>`${responses.comment} is not null`.mapWith(Boolean)

const selectCounted = (handle: Db) =>
  handle.select({
    metric: responses.metric,
    touchpointId: responses.touchpointId,
    score: responses.score,
    commented: commented.as("commented"),
  })

async function tally(handle: Db, newest: ReturnType<ReturnType<typeof selected>["as"]>): Promise<CommentCell[]> {
  const columns = {
    metric: newest.metric,
    touchpointId: newest.touchpointId,
    score: newest.score,
    commented: newest.commented,
  }
  const rows = await handle
    .select({ ...columns, count: count() })
    .from(newest)
    .groupBy(...Object.values(columns))
  return rows.flatMap(({ score, ...cell }) =>
    score === null
      ? []
      : [
          {
            ...cell,
            commented: Boolean(cell.commented),
            count: Number(cell.count),
            group: scoreGroup(cell.metric, score),
          },
        ],
  )
}

/** Only for its type: the select that `tally` counts. */
const selected = () => selectCounted(db()).from(responses)

const sum = (cells: readonly CommentCell[]) => cells.reduce((total, { count }) => total + count, 0)

const upTo = (most: number, cells: CommentCell[]) => (sum(cells) > most ? null : cells)
