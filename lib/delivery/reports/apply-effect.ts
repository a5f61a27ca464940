import { and, eq, inArray, isNotNull } from "drizzle-orm"
import type { Db } from "../../../db/client"
import { invitations, messages } from "../../../db/schema"
import { addCounts } from "../count-invitation"
import { markSent } from "../mark-sent"
import { pauseDomain } from "../pause-domain"
import type { Reason } from "../reasons"
import type { Effect } from "../rules/judge-report"
import { insertSuppression } from "../suppress"
import type { FoundSubject } from "./find-subject"

/** Carries out what a report leads to, in the transaction that holds its message and invitation. */
export async function applyEffect(
  tx: Db,
  effect: Effect,
  { message, invitation, email, reply, now }: FoundSubject & { reply: string; now: Date },
): Promise<void> {
  const { workspaceId } = invitation
  if (effect.settle) await settle(tx, { message, invitation, now })
  if (effect.bounce) await bounce(tx, invitation.id, effect.bounce, now)
  if (effect.endReminders) await endReminders(tx, invitation.id)
  if (effect.suppress && email) await insertSuppression(tx, { workspaceId, email, reason: effect.suppress, now })
  if (effect.pauseDomain) await pauseDomain(tx, { domain: message.recipientDomain, reply, now })
}

/** It was handed over, so it counts as sent at the time its message became unknown. */
async function settle(
  tx: Db,
  { message, invitation, now }: Pick<FoundSubject, "message" | "invitation"> & { now: Date },
) {
  const sentAt = message.finishedAt ?? now
  await tx
    .update(messages)
    .set({ state: "accepted", finishedAt: sentAt, leaseUntil: null })
    .where(and(eq(messages.id, message.id), inArray(messages.state, ["in_data", "unknown"])))
  await markSent(tx, [{ ...invitation, sentAt }], now)
}

/** A sent invitation came back: it leaves the mails that response rates divide by. */
async function bounce(tx: Db, invitationId: string, reason: Reason, now: Date): Promise<void> {
  const [returned] = await tx
    .update(invitations)
    .set({ state: "bounced", bouncedAt: now, ...reason, updatedAt: now })
    .where(and(eq(invitations.id, invitationId), eq(invitations.state, "sent")))
    .returning({
      workspaceId: invitations.workspaceId,
      touchpointId: invitations.touchpointId,
      surveyId: invitations.surveyId,
      day: invitations.countedDay,
      generation: invitations.countedGeneration,
    })
  if (!returned) return
  const { day, generation, ...place } = returned
  if (day !== null && generation !== null) await addCounts(tx, [{ ...place, day, generation, bounced: 1 }])
}

async function endReminders(tx: Db, invitationId: string): Promise<void> {
  await tx
    .update(invitations)
    .set({ nextReminderAt: null })
    .where(and(eq(invitations.id, invitationId), isNotNull(invitations.nextReminderAt)))
}
