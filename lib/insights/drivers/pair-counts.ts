import { and, count, desc, eq, gte, inArray, isNotNull, lt, notInArray, sql } from "drizzle-orm"
import { scanDb } from "../../../db/client"
import { responses } from "../../../db/schema"
import type { Ctx } from "../../accounts/ctx"
import type { Metric } from "../../stats/counts"

/** The newest answers are looked at, so that one request never takes minutes. */
export const MOST_ANSWERS = 200_000

type Query = {
  metric: Metric
  /** The touchpoints whose NPS speaks for the relationship. */
  relationship: readonly string[]
  from?: Date | undefined
  before?: Date | undefined
}

/** So many customers gave this score at the touchpoint and that one for the relationship. */
export type PairCount = { touchpointId: string; score: number; relationship: number; count: number }

/**
 * The latest answer of each customer at each touchpoint beside their latest one about the relationship, counted by both scores:
 * at most 121 rows a touchpoint, whatever the number of answers. The database pairs them, off the main thread.
 */
export async function readPairCounts(ctx: Ctx, query: Query): Promise<{ pairs: PairCount[]; looked: number }> {
  const newest = scanDb()
    .select({
      customerId: responses.customerId,
      touchpointId: responses.touchpointId,
      metric: responses.metric,
      score: responses.score,
      answeredAt: responses.answeredAt,
      id: responses.id,
    })
    .from(responses)
    .where(
      and(
        eq(responses.workspaceId, ctx.workspaceId),
        eq(responses.state, "counted"),
        isNotNull(responses.score),
        isNotNull(responses.customerId),
        query.from && gte(responses.answeredAt, query.from),
        query.before && lt(responses.answeredAt, query.before),
      ),
    )
    .orderBy(desc(responses.answeredAt), desc(responses.id))
    .limit(MOST_ANSWERS)
    .as("newest")
  const { customerId, touchpointId, metric, score, answeredAt, id } = newest
  const latest = sql`order by ${answeredAt} desc, ${id} desc`
  const about = scanDb()
    .select({
      customerId,
      score,
      place: sql<number>`row_number() over (partition by ${customerId} ${latest})`.as("about_place"),
    })
    .from(newest)
    .where(and(eq(metric, "nps"), inArray(touchpointId, [...query.relationship])))
    .as("about")
  const own = scanDb()
    .select({
      customerId,
      touchpointId,
      score,
      place: sql<number>`row_number() over (partition by ${customerId}, ${touchpointId} ${latest})`.as("own_place"),
    })
    .from(newest)
    .where(and(eq(metric, query.metric), notInArray(touchpointId, [...query.relationship])))
    .as("own")
  const [pairs, [looked]] = await Promise.all([
    scanDb()
      .select({
        touchpointId: own.touchpointId,
        score: sql`${own.score}`.mapWith(Number),
        relationship: sql`${about.score}`.mapWith(Number),
        count: sql`count(*)`.mapWith(Number),
      })
      .from(own)
      .innerJoin(about, eq(about.customerId, own.customerId))
      .where(and(eq(own.place, 1), eq(about.place, 1)))
      .groupBy(own.touchpointId, own.score, about.score),
    scanDb().select({ count: count() }).from(newest),
  ])
  return { pairs, looked: Number(looked?.count ?? 0) }
}
