import { and, eq } from "drizzle-orm"
import type { Db } from "../../db/client"
import { invitations, messages } from "../../db/schema"
import { markSent } from "./mark-sent"

/**
 * Settles an invitation whose delivery was unknown: somebody has opened its link, so the mail arrived. Counts it as sent at
 * the time its message became unknown. One in any other state is left alone.
 */
export async function settleUnknown(tx: Db, invitationId: string, now: Date): Promise<void> {
  const [invitation] = await tx
    .select({ workspaceId: invitations.workspaceId, openDays: invitations.openDays, reminders: invitations.reminders })
    .from(invitations)
    .where(and(eq(invitations.id, invitationId), eq(invitations.state, "unknown")))
  if (!invitation) return
  const settled = await tx
    .update(messages)
    .set({ state: "accepted" })
    .where(
      and(
        eq(messages.workspaceId, invitation.workspaceId),
        eq(messages.invitationId, invitationId),
        eq(messages.state, "unknown"),
      ),
    )
    .returning({ finishedAt: messages.finishedAt })
  const sentAt = settled[0]?.finishedAt ?? now
  await markSent(tx, [{ id: invitationId, ...invitation, sentAt }], now)
}
