import { and, asc, eq, inArray, lte } from "drizzle-orm"
import { type Db, db, transaction } from "../../../db/client"
import { invitations, messages } from "../../../db/schema"
import type { Workspace } from "../../accounts/reads"
import { because, type ReasonKey } from "../reasons"
import { answeredElsewhere } from "../reminders/answered-elsewhere"
import { checkDue } from "../rules/check-due"
import { mayRemind } from "../rules/reminder"
import type { ClaimedBatch } from "./claim-invitations"
import { type Claimed, leaseEnd, type MessageRow } from "./claimed"
import { dropInvitation } from "./drop-invitation"
import { type InvitationRow, readFacts } from "./facts"

/**
 * Takes the messages of a workspace whose next attempt is due, at most `limit`. Each is checked again: who was suppressed
 * meanwhile gets no mail, and the night waits.
 */
export async function claimRetries(
  workspace: Workspace,
  { now, owner, limit }: { now: Date; owner: string; limit: number },
): Promise<ClaimedBatch> {
  const ids = await dueIds(workspace.id, now, limit)
  if (ids.length === 0) return { claimed: [], handled: 0 }
  return transaction((tx) => claim(tx, workspace, ids, { now, owner }), { isolation: "read committed" })
}

async function dueIds(workspaceId: string, now: Date, limit: number): Promise<string[]> {
  const rows = await db()
    .select({ id: messages.id })
    .from(messages)
    .where(and(eq(messages.workspaceId, workspaceId), lte(messages.nextAttemptAt, now)))
    .orderBy(asc(messages.nextAttemptAt))
    .limit(limit)
  return rows.map(({ id }) => id)
}

async function claim(
  tx: Db,
  workspace: Workspace,
  ids: readonly string[],
  { now, owner }: { now: Date; owner: string },
): Promise<ClaimedBatch> {
  const taken = await tx
    .update(messages)
    .set({ state: "claimed", nextAttemptAt: null, leaseOwner: owner, leaseUntil: leaseEnd(now) })
    .where(
      and(
        inArray(messages.id, [...ids]),
        inArray(messages.state, ["queued", "deferred"]),
        lte(messages.nextAttemptAt, now),
      ),
    )
    .returning()
  if (taken.length === 0) return { claimed: [], handled: 0 }
  const rows = await tx
    .select()
    .from(invitations)
    .where(
      inArray(
        invitations.id,
        taken.map((message) => message.invitationId),
      ),
    )
  const facts = await readFacts(tx, workspace, rows)
  const reminded = taken.filter(({ kind }) => kind === "reminder").map(({ invitationId }) => invitationId)
  const elsewhere = await answeredElsewhere(tx, workspace.id, reminded)
  const invitationById = new Map(rows.map((row) => [row.id, row]))
  const claimed: Claimed[] = []
  for (const message of taken) {
    const invitation = invitationById.get(message.invitationId)
    const customer = invitation && facts.customer(invitation)
    if (!invitation || !isWanted(message, invitation, elsewhere, now)) {
      await end(tx, message, null, now)
      continue
    }
    // It was in time when it was first tried; how long it is tried again is decided by its attempts.
    const decision = checkDue({ ...facts.due(invitation), sendBefore: null }, now)
    if (decision.kind === "send" && customer?.email) {
      claimed.push({ message, invitation, customer: { ...customer, email: customer.email }, workspace })
    } else if (decision.kind === "move") {
      await tx
        .update(messages)
        .set({ state: "deferred", nextAttemptAt: decision.to, leaseOwner: null, leaseUntil: null })
        .where(eq(messages.id, message.id))
      if (decision.reason?.reason === "send_paused") {
        // So that resuming the campaign finds it.
        await tx.update(invitations).set(decision.reason).where(eq(invitations.id, invitation.id))
      }
    } else {
      const reason = decision.kind === "drop" ? decision.reason : because.noAddress()
      await end(tx, message, reason.reason, now)
      await dropInvitation(tx, { invitation, message, state: "skipped", reason, now })
    }
  }
  return { claimed, handled: taken.length }
}

/** Whether a message still has a reason: the ask is not out yet, or the reminder's person has not answered meanwhile. */
function isWanted({ kind }: MessageRow, invitation: InvitationRow, elsewhere: ReadonlySet<string>, now: Date): boolean {
  if (kind === "invitation") return invitation.state === "sending"
  return mayRemind({ ...invitation, answeredElsewhere: elsewhere.has(invitation.id) }, now)
}

/** A message that will not be sent any more; the last words of the mail server stay. */
async function end(tx: Db, message: MessageRow, why: ReasonKey | null, now: Date): Promise<void> {
  await tx
    .update(messages)
    .set({ state: "failed", smtpReply: message.smtpReply ?? why, finishedAt: now, leaseOwner: null, leaseUntil: null })
    .where(eq(messages.id, message.id))
}
