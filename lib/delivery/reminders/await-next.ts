import { and, eq, isNull } from "drizzle-orm"
import type { Db } from "../../../db/client"
import { invitations } from "../../../db/schema"
import type { InvitationRow } from "../queue/facts"
import { nextReminderAt } from "../rules/reminder"

/** After a reminder has gone out: when the next one is due. Nothing changes where there is none. */
export async function awaitNext(tx: Db, invitation: InvitationRow, sent: number, now: Date): Promise<void> {
  const at = nextReminderAt(invitation.reminders, sent, now, invitation.expiresAt)
  if (!at) return
  await tx
    .update(invitations)
    .set({ nextReminderAt: at })
    .where(and(eq(invitations.id, invitation.id), isNull(invitations.completedAt)))
}
