import { and, asc, count, eq, inArray, sql } from "drizzle-orm"
import type { Db } from "../../db/client"
import { invitations, mailbox, mailReports, messages, visits } from "../../db/schema"
import { lockRows } from "../../db/sql"
import type { Ctx } from "../accounts/ctx"
import { because } from "./reasons"
import { testOf } from "./test-mail/keep-test-mail"

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
 * Leaves of a customer's invitations what is counted: touchpoint, survey, state, times of sending, whether answered. Messages, kept mails,
 * reports about them, visits and snapshots go, no token leads to one any more, and what is not out by now never goes out. Returns how many.
 */
export async function stripInvitations(tx: Db, ctx: Ctx, customerId: string): Promise<number> {
  const theirs = invitationsOf(ctx, customerId)
  const [invited] = await tx.select({ count: count() }).from(invitations).where(theirs)
  const theirMessages = messagesOf(tx, ctx, customerId)
  // A kept mail has the id of its message.
  await tx
    .delete(mailbox)
    .where(inArray(mailbox.id, tx.select({ id: messages.id }).from(messages).where(theirMessages)))
  // A test mail with their name has no message.
  await tx
    .delete(mailbox)
    .where(and(eq(mailbox.workspaceId, ctx.workspaceId), eq(mailbox.invitationId, testOf(customerId))))
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
      // That it was answered is counted; the instants would lead back to the answer.
      startedAt: sql`case when ${invitations.startedAt} is null then null else ${invitations.sendAt} end`,
      completedAt: null,
      experiencedAt: sql`${invitations.sendAt}`,
      visitedAt: null,
      suspectedScanner: false,
      updatedAt: ctx.now,
    })
    .where(theirs)
  return Number(invited?.count ?? 0)
}

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
