import { and, eq, inArray } from "drizzle-orm"
import { type Db, transaction } from "../../db/client"
import { invitations, messages } from "../../db/schema"
import { lockRows } from "../../db/sql"
import { writeAudit } from "../accounts/audit"
import { type Ctx, requireScope } from "../accounts/ctx"
import { notFound } from "../errors"
import { linkHashes } from "./links"
import { type ListedInvitation, readInvitation } from "./reads"
import { because } from "./reasons"

/**
 * Takes an invitation back: its link is dead at once, and what was not sent yet is not sent. One whose mail is out keeps
 * its state, since that is what happened. Throws `not_found`.
 */
export async function revokeInvitation(ctx: Ctx, id: string): Promise<ListedInvitation> {
  requireScope(ctx, "write")
  return transaction(async (tx) => {
    const mine = and(eq(invitations.workspaceId, ctx.workspaceId), eq(invitations.id, id))
    const [row] = await lockRows(
      tx.select({ state: invitations.state, generation: invitations.generation }).from(invitations).where(mine),
    )
    if (!row) throw notFound("The invitation")
    const stopped = await stopMessages(tx, ctx, id)
    const unsent = row.state === "scheduled" || (row.state === "sending" && stopped)
    const generation = row.generation + 1
    await tx
      .update(invitations)
      .set({
        generation,
        ...linkHashes(id, generation),
        nextReminderAt: null,
        ...(unsent && { state: "revoked", ...because.revoked() }),
        updatedAt: ctx.now,
      })
      .where(mine)
    await writeAudit(tx, ctx, "invitation.revoke", id)
    return readInvitation(ctx, id, tx)
  })
}

/** Ends the messages that wait; `false` when the body of one is on its way. */
async function stopMessages(tx: Db, ctx: Ctx, invitationId: string): Promise<boolean> {
  const ofInvitation = and(eq(messages.workspaceId, ctx.workspaceId), eq(messages.invitationId, invitationId))
  await tx
    .update(messages)
    .set({
      state: "failed",
      smtpReply: "revoked",
      finishedAt: ctx.now,
      nextAttemptAt: null,
      leaseUntil: null,
      leaseOwner: null,
    })
    .where(and(ofInvitation, inArray(messages.state, ["queued", "claimed", "deferred"])))
  const [inData] = await tx
    .select({ id: messages.id })
    .from(messages)
    .where(and(ofInvitation, eq(messages.state, "in_data")))
  return inData === undefined
}
