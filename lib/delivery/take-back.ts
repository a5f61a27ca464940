import { and, eq, inArray, isNotNull, isNull } from "drizzle-orm"
import type { Db } from "../../db/client"
import { invitations, messages } from "../../db/schema"
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
  const waiting = await tx
    .select({ id: messages.id, workspaceId: messages.workspaceId, customerId: invitations.customerId })
    .from(messages)
    .innerJoin(invitations, eq(invitations.id, messages.invitationId))
    .where(and(these, isNull(messages.finishedAt), inArray(messages.state, ["queued", "deferred"])))
  const ended = await endMessages(
    tx,
    waiting.map(({ id }) => id),
    reason.reason,
    now,
  )
  for (const message of ended) {
    const customerId = waiting.find(({ id }) => id === message.id)?.customerId ?? ""
    const invitation = { id: message.invitationId, workspaceId: message.workspaceId, customerId }
    await dropInvitation(tx, { invitation, message, state: "skipped", reason, now })
  }
}
