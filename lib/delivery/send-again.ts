import { and, eq, max } from "drizzle-orm"
import { transaction } from "../../db/client"
import { customers, invitations, messages } from "../../db/schema"
import { writeAudit } from "../accounts/audit"
import { type Ctx, requireScope } from "../accounts/ctx"
import { isPerson } from "../customers/is-person"
import { conflict, notFound } from "../errors"
import { domainOf } from "./address-key"
import { newMessage } from "./queue/new-message"

/** 1 and 2 are the reminders'. */
const LAST_REMINDER = 2

/**
 * Sends an invitation again whose delivery is unknown: somebody has decided that a second mail is better than none.
 * Throws `not_found`, or `conflict` when its delivery is not unknown any more.
 */
export async function sendAgain(ctx: Ctx, id: string): Promise<void> {
  requireScope(ctx, "write")
  await transaction(async (tx) => {
    const mine = and(eq(invitations.workspaceId, ctx.workspaceId), eq(invitations.id, id))
    const [row] = await tx
      .select({ state: invitations.state, email: customers.email })
      .from(invitations)
      .innerJoin(customers, eq(customers.id, invitations.customerId))
      .where(and(mine, isPerson()))
    if (!row) throw notFound("The invitation")
    const [taken] = await tx
      .update(invitations)
      .set({ state: "sending", updatedAt: ctx.now })
      .where(and(mine, eq(invitations.state, "unknown")))
      .returning({ id: invitations.id, workspaceId: invitations.workspaceId })
    if (!taken || !row.email) throw conflict("Only an invitation whose delivery is unknown can be sent again.")
    const [last] = await tx
      .select({ number: max(messages.number) })
      .from(messages)
      .where(and(eq(messages.workspaceId, ctx.workspaceId), eq(messages.invitationId, id)))
    const number = Math.max(Number(last?.number ?? 0), LAST_REMINDER) + 1
    await tx
      .insert(messages)
      .values(newMessage(taken, { number, state: "queued", recipientDomain: domainOf(row.email), now: ctx.now }))
    await writeAudit(tx, ctx, "invitation.send-again", id)
  })
}
