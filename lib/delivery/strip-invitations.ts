import { and, asc, type Column, count, eq, inArray, isNotNull, type SQL, sql } from "drizzle-orm"
import type { Db } from "../../db/client"
import { invitations, mailbox, mailReports, messages, visits } from "../../db/schema"
import { lockRows } from "../../db/sql"
import type { Ctx } from "../accounts/ctx"
import { countChange, countedColumns } from "./count-invitation"
import { findCommented } from "./find-commented"
import { because } from "./reasons"
import { DIGEST, testOf } from "./test-mail/keep-mail"

/** Locks a customer's messages and then their invitations, the order in which the sender takes them. */
export async function lockInvitationsOf(tx: Db, ctx: Ctx, customerId: string): Promise<void> {
  await lockRows(
    tx
      .select({ id: messages.id })
      .from(messages)
      .where(messagesOf(tx, ctx, customerId))
      .orderBy(asc(messages.id)),
  )
  await lockRows(
    tx
      .select({ id: invitations.id })
      .from(invitations)
      .where(invitationsOf(ctx, customerId))
      .orderBy(asc(invitations.id)),
  )
}

/**
 * Leaves of a customer's invitations what is counted: touchpoint, survey, state, times of sending, whether opened and answered. Messages,
 * kept mails, reports about them, visits and snapshots go, no token leads to one any more, and what is not out by now never goes out. Call it
 * while their answers are still whole. Returns how many.
 */
export async function stripInvitations(tx: Db, ctx: Ctx, customerId: string): Promise<number> {
  const theirs = invitationsOf(ctx, customerId)
  const [invited] = await tx.select({ count: count() }).from(invitations).where(theirs)
  const theirMessages = messagesOf(tx, ctx, customerId)
  // A kept mail has the id of its message.
  await tx
    .delete(mailbox)
    .where(inArray(mailbox.id, tx.select({ id: messages.id }).from(messages).where(theirMessages)))
  // A test mail with their name has no message; a digest may quote them.
  await tx
    .delete(mailbox)
    .where(and(eq(mailbox.workspaceId, ctx.workspaceId), inArray(mailbox.invitationId, [testOf(customerId), DIGEST])))
  await tx.delete(messages).where(theirMessages)
  await tx
    .delete(mailReports)
    .where(and(eq(mailReports.workspaceId, ctx.workspaceId), eq(mailReports.customerId, customerId)))
  await tx
    .delete(visits)
    .where(
      and(
        eq(visits.workspaceId, ctx.workspaceId),
        inArray(visits.invitationId, tx.select({ id: invitations.id }).from(invitations).where(theirs)),
      ),
    )
  await tx
    .update(invitations)
    .set({ state: "revoked", ...because.revoked() })
    .where(and(theirs, inArray(invitations.state, ["scheduled", "sending", "unknown"])))
  await takeBackAnswers(tx, ctx, theirs)
  await tx
    .update(invitations)
    .set({
      eventId: null,
      sourceKey: sql`${invitations.id}`,
      locale: "",
      generation: sql`${invitations.generation} + 1`,
      // Nothing has such a hash.
      tokenHash: sql`'erased:' || ${invitations.id}`,
      unsubscribeHash: sql`'erased:' || ${invitations.id}`,
      properties: {},
      nextReminderAt: null,
      recipientDomain: null,
      // That it was opened and answered is counted; the instants would lead back to the answer.
      startedAt: whetherOnly(invitations.startedAt),
      completedAt: whetherOnly(invitations.completedAt),
      experiencedAt: sql`${invitations.sendAt}`,
      visitedAt: whetherOnly(invitations.visitedAt),
      updatedAt: ctx.now,
    })
    .where(theirs)
  return Number(invited?.count ?? 0)
}

/** Takes out of the counts what does not outlive the person: how long they took, and that they wrote something. */
async function takeBackAnswers(tx: Db, ctx: Ctx, theirs: SQL | undefined): Promise<void> {
  const answered = await tx
    .select({ id: invitations.id, ...countedColumns })
    .from(invitations)
    .where(and(theirs, isNotNull(invitations.startedAt), isNotNull(invitations.countedDay)))
  const commented = await findCommented(tx, ctx.workspaceId, answered)
  for (const invitation of answered) {
    const facts = { ...invitation, commented: commented.has(invitation.id) }
    await countChange(tx, invitation, facts, { ...facts, startedAt: facts.sentAt, commented: false })
  }
}

/** Whether something happened, without when. */
const whetherOnly = (column: Column) =>
  sql`case when ${column} is null then null else coalesce(${invitations.sentAt}, ${invitations.sendAt}) end`

const invitationsOf = (ctx: Ctx, customerId: string) =>
  and(eq(invitations.workspaceId, ctx.workspaceId), eq(invitations.customerId, customerId))

const messagesOf = (tx: Db, ctx: Ctx, customerId: string) =>
  and(
    eq(messages.workspaceId, ctx.workspaceId),
    inArray(
      messages.invitationId,
      tx.select({ id: invitations.id }).from(invitations).where(invitationsOf(ctx, customerId)),
    ),
  )
