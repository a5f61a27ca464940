import { and, eq, inArray, ne } from "drizzle-orm"
import type { Db } from "../../../db/client"
import { customers, invitations } from "../../../db/schema"
import type { Reason } from "../reasons"
import type { MessageRow } from "./claimed"
import type { InvitationRow } from "./facts"

type Dropped = {
  invitation: Pick<InvitationRow, "id" | "workspaceId" | "customerId">
  message: Pick<MessageRow, "createdAt">
  state: "skipped" | "failed"
  reason: Reason
  now: Date
}

/** Ends an invitation that was being sent and reached nobody; the customer's cooldown is what it was before. */
export async function dropInvitation(tx: Db, { invitation, message, state, reason, now }: Dropped): Promise<void> {
  const ended = await tx
    .update(invitations)
    .set({ state, ...reason, updatedAt: now })
    .where(and(eq(invitations.id, invitation.id), eq(invitations.state, "sending")))
    .returning({ id: invitations.id })
  if (ended.length > 0) await giveBackTurn(tx, invitation, message.createdAt)
}

async function giveBackTurn(
  tx: Db,
  { id, workspaceId, customerId }: Dropped["invitation"],
  claimedAt: Date,
): Promise<void> {
  const others = await tx
    .select({ sentAt: invitations.sentAt, updatedAt: invitations.updatedAt })
    .from(invitations)
    .where(
      and(
        eq(invitations.workspaceId, workspaceId),
        eq(invitations.customerId, customerId),
        ne(invitations.id, id),
        inArray(invitations.state, ["sending", "sent", "unknown", "bounced"]),
      ),
    )
  const times = others.map(({ sentAt, updatedAt }) => (sentAt ?? updatedAt).getTime())
  await tx
    .update(customers)
    .set({ lastInvitedAt: times.length > 0 ? new Date(Math.max(...times)) : null })
    .where(and(eq(customers.id, customerId), eq(customers.lastInvitedAt, claimedAt)))
}
