import { and, desc, eq, inArray, lt, lte, or } from "drizzle-orm"
import { db, scanDb } from "../../db/client"
import { customers, responses, touchpoints } from "../../db/schema"
import type { Ctx } from "../accounts/ctx"
import { readCursor, writeCursor } from "../cursor"
import { notFound } from "../errors"
import { parse } from "../parse"
import { feedConditions, type Lead, leadOf, leavesFew, RESPONSES } from "./feed-conditions"
import { type FeedQuery, feedQuery } from "./feed-filter"
import { parseSearch } from "./search/parse-search"
import { searchResponses } from "./search/search-responses"

export type FeedItem = Awaited<ReturnType<typeof readItems>>[number]

/** Counted answers, newest first; `nextCursor` is null on the last page, and a search without a word finds all. Throws `invalid` for a cursor not ours. */
export async function listResponses(ctx: Ctx, input: FeedQuery) {
  const query = parse(feedQuery, input)
  const after = query.cursor === undefined ? undefined : readCursor(query.cursor)
  const runs = parseSearch(query.search ?? "")
  if (runs.length > 0 && !leavesFew(query)) {
    const { ids, nextCursor } = await searchResponses(ctx, query, runs)
    return { data: await readItems(ids), nextCursor }
  }
  const by = leadOf(ctx, query)
  const rows = await selectItems(by, runs.length > 0 ? scanDb() : db())
    .where(
      and(
        await feedConditions(ctx, query, by, runs),
        // The bound on the time alone lets the index begin there; with the rest alone a deep page reads all before it.
        after && lte(by.answeredAt, after.at),
        after && or(lt(by.answeredAt, after.at), lt(by.id, after.id)),
      ),
    )
    .orderBy(desc(by.answeredAt), desc(by.id))
    .limit(query.limit + 1)
  const data = rows.slice(0, query.limit)
  const last = data.at(-1)
  return {
    data,
    nextCursor: rows.length > query.limit && last ? writeCursor({ at: last.answeredAt, id: last.id }) : null,
  }
}

/**
 * Responses of the workspace by their ids, in the order of these; those that are gone are left out. The workspace is no condition,
 * which would have SQLite go through all that it has.
 */
async function readItems(ids: readonly string[]) {
  if (ids.length === 0) return []
  const rows = await selectItems(RESPONSES).where(inArray(responses.id, [...ids]))
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

function selectItems(by: Lead, handle = db()) {
  const items = handle
    .select({
      id: responses.id,
      metric: responses.metric,
      score: responses.score,
      comment: responses.comment,
      touchpointId: responses.touchpointId,
      touchpoint: touchpoints.name,
      surveyId: responses.surveyId,
      customerId: responses.customerId,
      customerName: customers.name,
      customerEmail: customers.email,
      answers: responses.answers,
      properties: responses.properties,
      locale: responses.locale,
      channel: responses.channel,
      imported: responses.imported,
      suspicion: responses.suspicion,
      answeredAt: responses.answeredAt,
      experiencedAt: responses.experiencedAt,
      completedAt: responses.completedAt,
    })
    .from(responses)
    .innerJoin(touchpoints, eq(touchpoints.id, responses.touchpointId))
    .leftJoin(customers, eq(customers.id, responses.customerId))
    .$dynamic()
  return by.table ? items.innerJoin(by.table, eq(by.id, responses.id)) : items
}

/** Whether anything was ever answered. */
export async function hasResponses(ctx: Ctx): Promise<boolean> {
  const found = await db()
    .select({ id: responses.id })
    .from(responses)
    .where(eq(responses.workspaceId, ctx.workspaceId))
    .limit(1)
  return found.length > 0
}

/** One response with every answer. Throws `not_found`. */
export async function readResponse(ctx: Ctx, id: string) {
  const [row] = await db()
    .select({
      response: responses,
      touchpoint: touchpoints.name,
      customerName: customers.name,
      customerEmail: customers.email,
    })
    .from(responses)
    .innerJoin(touchpoints, eq(touchpoints.id, responses.touchpointId))
    .leftJoin(customers, eq(customers.id, responses.customerId))
    .where(and(eq(responses.workspaceId, ctx.workspaceId), eq(responses.id, id)))
  if (!row) throw notFound("The response")
  return row
}
