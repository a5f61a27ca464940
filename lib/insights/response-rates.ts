import { and, eq, gte, inArray, lte, sql } from "drizzle-orm"
import { db } from "../../db/client"
import { invitationRollups, surveys } from "../../db/schema"
import type { Ctx } from "../accounts/ctx"
import type { Metric } from "../stats/counts"

export type SentDay = { touchpointId: string; day: number; delivered: number; responded: number }

type Query = {
  metric: Metric
  generation: number
  touchpointIds?: readonly string[]
  surveyId?: string
  from?: number
  to?: number
}

/** Delivered invitations and how many of them were answered, by touchpoint and the day they were sent. */
export async function readSentDays(ctx: Ctx, query: Query): Promise<SentDay[]> {
  const { touchpointId, day, accepted, bounced, responded } = invitationRollups
  return db()
    .select({
      touchpointId,
      day,
      delivered: sql`sum(${accepted} - ${bounced})`.mapWith(Number),
      responded: sql`sum(${responded})`.mapWith(Number),
    })
    .from(invitationRollups)
    .innerJoin(surveys, eq(surveys.id, invitationRollups.surveyId))
    .where(
      and(
        eq(invitationRollups.workspaceId, ctx.workspaceId),
        eq(invitationRollups.generation, query.generation),
        eq(surveys.metric, query.metric),
        query.touchpointIds === undefined ? undefined : inArray(touchpointId, [...query.touchpointIds]),
        query.surveyId === undefined ? undefined : eq(invitationRollups.surveyId, query.surveyId),
        query.from === undefined ? undefined : gte(day, query.from),
        query.to === undefined ? undefined : lte(day, query.to),
      ),
    )
    .groupBy(touchpointId, day)
}

export type Sent = { delivered: number; responded: number; lastDay: number }

/** Adds sent days up by whatever key they belong to. */
export function sentBy<Key>(days: readonly SentDay[], keyOf: (day: SentDay) => Key): Map<Key, Sent> {
  const sums = new Map<Key, Sent>()
  for (const day of days) {
    const key = keyOf(day)
    const sum = sums.get(key) ?? { delivered: 0, responded: 0, lastDay: day.day }
    sums.set(key, {
      delivered: sum.delivered + day.delivered,
      responded: sum.responded + day.responded,
      lastDay: Math.max(sum.lastDay, day.day),
    })
  }
  return sums
}
