import { and, asc, desc, eq, gt, isNotNull, lte, type SQL } from "drizzle-orm"
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
  const { sendAt, nextReminderAt, state, priority, workspaceId } = invitations
  const select = (where: SQL | undefined, ...order: SQL[]) =>
    db()
      .select({
        id: invitations.id,
        sendAt,
        nextReminderAt,
        touchpoint: touchpoints.name,
        customer: { id: customers.id, name: customers.name, email: customers.email, timeZone: customers.timeZone },
      })
      .from(invitations)
      .innerJoin(customers, eq(customers.id, invitations.customerId))
      .innerJoin(touchpoints, eq(touchpoints.id, invitations.touchpointId))
      .where(
        and(
          eq(workspaceId, ctx.workspaceId),
          where,
          touchpointId === undefined ? undefined : eq(invitations.touchpointId, touchpointId),
        ),
      )
      .orderBy(...order)
      .limit(limit)
  const due = await select(and(eq(state, "scheduled"), lte(sendAt, ctx.now)), desc(priority), asc(sendAt))
  if (due.length >= limit) return due.map(toInvitation)
  const later = await select(and(eq(state, "scheduled"), gt(sendAt, ctx.now)), asc(sendAt))
  const reminders = await select(isNotNull(nextReminderAt), asc(nextReminderAt))
  const mixed = [...later.map(toInvitation), ...reminders.map(toReminder)].sort(bySendTime)
  return [...due.map(toInvitation), ...mixed].slice(0, limit)
}

type Row = Omit<Upcoming, "kind"> & { nextReminderAt: Date | null }

const toInvitation = ({ nextReminderAt: _, ...row }: Row): Upcoming => ({ ...row, kind: "invitation" })
const toReminder = ({ nextReminderAt, ...row }: Row): Upcoming => ({
  ...row,
  sendAt: nextReminderAt ?? row.sendAt,
  kind: "reminder",
})
const bySendTime = (one: Upcoming, other: Upcoming) => one.sendAt.getTime() - other.sendAt.getTime()
