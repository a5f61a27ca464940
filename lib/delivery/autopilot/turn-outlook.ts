import { and, count, eq, gte, lt } from "drizzle-orm"
import { db } from "../../../db/client"
import { autopilotTurns } from "../../../db/schema"
import type { Ctx } from "../../accounts/ctx"
import { readWorkspace } from "../../accounts/reads"
import { dayNumber, isoDay, startOfDay } from "../../calendar"

const DAYS = 30

/** How many turns of an autopilot are due today (with those that wait from before) and on the days after; days of the workspace. */
export async function turnOutlook(ctx: Ctx, autopilotId: string): Promise<{ day: string; turns: number }[]> {
  const { timeZone } = await readWorkspace(ctx)
  const today = dayNumber(ctx.now, timeZone)
  return Promise.all(
    Array.from({ length: DAYS }, async (_, offset) => {
      const [row] = await db()
        .select({ count: count() })
        .from(autopilotTurns)
        .where(
          and(
            eq(autopilotTurns.workspaceId, ctx.workspaceId),
            eq(autopilotTurns.autopilotId, autopilotId),
            offset === 0 ? undefined : gte(autopilotTurns.dueAt, startOfDay(today + offset, timeZone)),
            lt(autopilotTurns.dueAt, startOfDay(today + offset + 1, timeZone)),
          ),
        )
      return { day: isoDay(today + offset), turns: Number(row?.count ?? 0) }
    }),
  )
}
