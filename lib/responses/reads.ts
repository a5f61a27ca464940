import { and, count, desc, eq, gte, inArray, isNotNull, isNull, lt, lte, or, type SQL, sql } from "drizzle-orm"
import { z } from "zod"
import { db } from "../../db/client"
import { customers, responses, touchpoints } from "../../db/schema"
import type { Ctx } from "../accounts/ctx"
import { readCursor, writeCursor } from "../cursor"
import { notFound } from "../errors"
import { parse } from "../parse"
import { type Metric, SCALES, type ScoreGroup, scoreGroup } from "../stats/counts"

export const RESPONSE_GROUPS = ["promoter", "passive", "detractor"] as const

const oneOrMore = <Schema extends z.ZodType>(schema: Schema) =>
  z.union([schema.transform((value) => [value]), z.array(schema).min(1)]).optional()

const feedFilter = z.object({
  metric: oneOrMore(z.enum(["nps", "csat", "ces"])),
  touchpoint: oneOrMore(z.string()),
  group: oneOrMore(z.enum(RESPONSE_GROUPS)),
  customer: z.string().optional(),
  /** true: only those with one; false: only those without. */
  comment: z.boolean().optional(),
  /** Answered at this instant or later, and before that one. */
  from: z.date().optional(),
  before: z.date().optional(),
})
export type FeedFilter = z.input<typeof feedFilter>

const feedQuery = feedFilter.extend({
  cursor: z.string().optional(),
  limit: z.int().min(1).max(200).default(50),
})
export type FeedQuery = z.input<typeof feedQuery>
export type FeedItem = Awaited<ReturnType<typeof listResponses>>["data"][number]

/** Counted answers, newest first; `nextCursor` is null on the last page. Throws `invalid` for a cursor not ours. */
export async function listResponses(ctx: Ctx, input: FeedQuery) {
  const query = parse(feedQuery, input)
  const after = query.cursor === undefined ? undefined : readCursor(query.cursor)
  const rows = await db()
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
      answeredAt: responses.answeredAt,
      experiencedAt: responses.experiencedAt,
      completedAt: responses.completedAt,
    })
    .from(responses)
    .innerJoin(touchpoints, eq(touchpoints.id, responses.touchpointId))
    .leftJoin(customers, eq(customers.id, responses.customerId))
    .where(
      and(
        matching(ctx, query),
        // The bound on the time alone lets the index begin there; with the rest alone a deep page reads all before it.
        after && lte(responses.answeredAt, after.at),
        after && or(lt(responses.answeredAt, after.at), lt(responses.id, after.id)),
      ),
    )
    .orderBy(desc(responses.answeredAt), desc(responses.id))
    .limit(query.limit + 1)
  const data = rows.slice(0, query.limit)
  const last = data.at(-1)
  return {
    data,
    nextCursor: rows.length > query.limit && last ? writeCursor({ at: last.answeredAt, id: last.id }) : null,
  }
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

/** How many answers of one metric, touchpoint and group there are. */
export type AnswerCell = { metric: Metric; touchpointId: string; group: ScoreGroup; count: number }

/**
 * Counts the answers with a comment in a period, by metric, touchpoint and group; null when there are more than `most`,
 * since they would have to be read one by one.
 */
export async function countComments(
  ctx: Ctx,
  period: Pick<FeedFilter, "from" | "before">,
  most: number,
): Promise<AnswerCell[] | null> {
  const newest = db()
    .select({ metric: responses.metric, touchpointId: responses.touchpointId, score: responses.score })
    .from(responses)
    .where(matching(ctx, { ...parse(feedFilter, period), comment: true }))
    .orderBy(desc(responses.answeredAt))
    .limit(most + 1)
    .as("newest")
  const rows = await db()
    .select({ metric: newest.metric, touchpointId: newest.touchpointId, score: newest.score, count: count() })
    .from(newest)
    .groupBy(newest.metric, newest.touchpointId, newest.score)
  const cells = rows.flatMap(({ score, ...cell }) =>
    score === null ? [] : [{ ...cell, count: Number(cell.count), group: scoreGroup(cell.metric, score) }],
  )
  return cells.reduce((sum, cell) => sum + cell.count, 0) > most ? null : cells
}

function matching(ctx: Ctx, filter: z.output<typeof feedFilter>): SQL | undefined {
  const { metric, touchpoint, group, customer, comment, from, before } = filter
  return and(
    eq(responses.workspaceId, ctx.workspaceId),
    eq(responses.state, "counted"),
    isNotNull(responses.score),
    metric && inArray(responses.metric, metric),
    touchpoint && inArray(responses.touchpointId, touchpoint),
    customer ? eq(responses.customerId, customer) : undefined,
    comment === undefined ? undefined : comment ? isNotNull(responses.comment) : isNull(responses.comment),
    group && or(...group.map(inGroup)),
    from && gte(responses.answeredAt, from),
    before && lt(responses.answeredAt, before),
  )
}

/** Each metric has its own bounds, so the condition names them all. */
function inGroup(group: (typeof RESPONSE_GROUPS)[number]) {
  const bounds = Object.entries(SCALES).map(([metric, { passiveFrom, promoterFrom }]) => {
    const ofMetric = sql`${responses.metric} = ${metric}`
    switch (group) {
      case "promoter":
        return sql`(${ofMetric} and ${responses.score} >= ${promoterFrom})`
      case "passive":
        return sql`(${ofMetric} and ${responses.score} >= ${passiveFrom} and ${responses.score} < ${promoterFrom})`
      case "detractor":
        return sql`(${ofMetric} and ${responses.score} < ${passiveFrom})`
      default:
        return group satisfies never
    }
  })
  return or(...bounds)
}
