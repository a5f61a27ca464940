import { and, asc, desc, eq, gt, lte, type SQL } from "drizzle-orm"
import { db } from "../../db/client"
import { customers, invitations, touchpoints } from "../../db/schema"
import type { Ctx } from "../accounts/ctx"

export type Upcoming = {
  id: string
  kind: "invitation" | "reminder"
  sendAt: Date
  touchpoint: string
  customer: { id: string; name: string | null; email: string | null; timeZone: string | null }
}

/** The next messages in the order in which they go out: what is due by importance, then by time. */
export async function listUpcoming(
  ctx: Ctx,
  { touchpointId, limit = 5 }: { touchpointId?: string | undefined; limit?: number } = {},
): Promise<Upcoming[]> {
  const select = (when: SQL, ...order: SQL[]) =>
    db()
      .select({
        id: invitations.id,
        sendAt: invitations.sendAt,
        touchpoint: touchpoints.name,
        customer: { id: customers.id, name: customers.name, email: customers.email, timeZone: customers.timeZone },
      })
      .from(invitations)
      .innerJoin(customers, eq(customers.id, invitations.customerId))
      .innerJoin(touchpoints, eq(touchpoints.id, invitations.touchpointId))
      .where(
        and(
          eq(invitations.workspaceId, ctx.workspaceId),
          eq(invitations.state, "scheduled"),
          when,
          touchpointId === undefined ? undefined : eq(invitations.touchpointId, touchpointId),
        ),
      )
      .orderBy(...order)
      .limit(limit)
  const due = await select(lte(invitations.sendAt, ctx.now), desc(invitations.priority), asc(invitations.sendAt))
  const later = due.length < limit ? await select(gt(invitations.sendAt, ctx.now), asc(invitations.sendAt)) : []
  return [...due, ...later].slice(0, limit).map((row) => ({ ...row, kind: "invitation" }))
}
