import { and, desc, eq, isNotNull, lt, or, sql } from "drizzle-orm"
import { z } from "zod"
import { db } from "../../db/client"
import { customers, responses, touchpoints } from "../../db/schema"
import type { Ctx } from "../accounts/ctx"
import { readCursor, writeCursor } from "../cursor"
import { notFound } from "../errors"
import { parse } from "../parse"
import { SCALES } from "../stats/counts"

export const RESPONSE_GROUPS = ["promoter", "passive", "detractor"] as const

const feedQuery = z.object({
  metric: z.enum(["nps", "csat", "ces"]).optional(),
  touchpoint: z.string().optional(),
  group: z.enum(RESPONSE_GROUPS).optional(),
  customer: z.string().optional(),
  comment: z.boolean().optional(),
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
        eq(responses.workspaceId, ctx.workspaceId),
        eq(responses.state, "counted"),
        isNotNull(responses.score),
        query.metric && eq(responses.metric, query.metric),
        query.touchpoint ? eq(responses.touchpointId, query.touchpoint) : undefined,
        query.customer ? eq(responses.customerId, query.customer) : undefined,
        query.comment ? isNotNull(responses.comment) : undefined,
        query.group && inGroup(query.group),
        after &&
          or(lt(responses.answeredAt, after.at), and(eq(responses.answeredAt, after.at), lt(responses.id, after.id))),
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
