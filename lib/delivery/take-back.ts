import { and, eq, inArray, isNotNull } from "drizzle-orm"
import type { Db } from "../../db/client"
import { invitations } from "../../db/schema"
import { dropInvitation } from "./queue/drop-invitation"
import { endMessages } from "./queue/end-messages"
import type { Reason } from "./reasons"

/**
 * Takes back invitations in the caller's transaction: what is scheduled, or waits for another attempt, is skipped with the
 * reason; of what is out no reminder follows. What is with the mail server at this moment goes its way.
 */
export async function takeBack(tx: Db, ids: readonly string[], reason: Reason, now: Date): Promise<void> {
  if (ids.length === 0) return
  const these = inArray(invitations.id, [...ids])
  await tx
    .update(invitations)
    .set({ state: "skipped", ...reason, updatedAt: now })
    .where(and(these, eq(invitations.state, "scheduled")))
  await tx
    .update(invitations)
    .set({ nextReminderAt: null })
    .where(and(these, isNotNull(invitations.nextReminderAt)))
  const rows = await tx
    .select({ id: invitations.id, workspaceId: invitations.workspaceId, customerId: invitations.customerId })
    .from(invitations)
    .where(these)
  for (const [workspaceId, group] of Map.groupBy(rows, (row) => row.workspaceId)) {
    const ended = await endMessages(tx, { workspaceId, invitationIds: group.map(({ id }) => id) }, reason.reason, now)
    for (const message of ended) {
      const invitation = group.find(({ id }) => id === message.invitationId)
      if (invitation) await dropInvitation(tx, { invitation, message, state: "skipped", reason, now })
    }
  }
}
