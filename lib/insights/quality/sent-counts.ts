import { and, eq, gte, lte, max, type SQL, sql } from "drizzle-orm"
import { db } from "../../../db/client"
import { invitationRollups } from "../../../db/schema"
import type { Ctx } from "../../accounts/ctx"
import { COUNTERS, type Counter } from "../../delivery/counts-of"
import type { SentCounts } from "./rates"

export type SentQuery = { generation: number; touchpointId?: string; from: number; to: number }

/** What the invitations of each day of sending counted; days since 1970-01-01, inclusive. */
export async function readSentDays(ctx: Ctx, query: SentQuery): Promise<(SentCounts & { day: number })[]> {
  const { day } = invitationRollups
  return db()
    .select({ day, lastDay: day, ...sums() })
    .from(invitationRollups)
    .where(inQuery(ctx, query))
    .groupBy(day)
}

/** The same by touchpoint. */
export async function readSentTouchpoints(
  ctx: Ctx,
  query: SentQuery,
): Promise<(SentCounts & { touchpointId: string })[]> {
  const { touchpointId, day } = invitationRollups
  const rows = await db()
    .select({ touchpointId, lastDay: max(day), ...sums() })
    .from(invitationRollups)
    .where(inQuery(ctx, query))
    .groupBy(touchpointId)
  return rows.map(({ lastDay, ...row }) => ({ ...row, lastDay: lastDay ?? query.from }))
}

function inQuery(ctx: Ctx, { generation, touchpointId, from, to }: SentQuery): SQL | undefined {
  return and(
    eq(invitationRollups.workspaceId, ctx.workspaceId),
    eq(invitationRollups.generation, generation),
    touchpointId === undefined ? undefined : eq(invitationRollups.touchpointId, touchpointId),
    gte(invitationRollups.day, from),
    lte(invitationRollups.day, to),
  )
}

/** One entry for each counter, which the type of `fromEntries` does not tell. */
const sums = () =>
  Object.fromEntries(COUNTERS.map((name) => [name, sql`sum(${invitationRollups[name]})`.mapWith(Number)])) as Record<
    Counter,
    SQL<number>
  >
