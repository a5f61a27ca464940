import { and, asc, eq } from "drizzle-orm"
import { db } from "../../db/client"
import { events, invitations, type MessageState, messages } from "../../db/schema"
import type { Ctx } from "../accounts/ctx"
import { readInvitation } from "./reads"
import { type ReplyKind, replyKind } from "./rules/reply-kind"

/** 1 and 2 are the reminders'; higher ones are sent again by hand. */
const LAST_REMINDER = 2

/** One mail of an invitation, as far as it has come. */
export type HistoryMessage = {
  id: string
  kind: "invitation" | "reminder" | "again"
  /** Of reminders: the first or the second. */
  number: number
  state: MessageState
  createdAt: Date
  finishedAt: Date | null
  /** Attempts that came to nothing. */
  failedAttempts: number
  nextAttemptAt: Date | null
  recipientDomain: string
  /** The server's last words, and what they come to; null where it said nothing yet or took the message. */
  smtpCode: number | null
  smtpStatus: string | null
  smtpReply: string | null
  replyKind: ReplyKind | null
}

/** An invitation with the event it asks about and its mails, oldest first. Throws `not_found`. */
export async function readInvitationHistory(ctx: Ctx, id: string) {
  const invitation = await readInvitation(ctx, id)
  const [rows, [details]] = await Promise.all([
    db()
      .select()
      .from(messages)
      .where(and(eq(messages.workspaceId, ctx.workspaceId), eq(messages.invitationId, id)))
      .orderBy(asc(messages.createdAt), asc(messages.number)),
    db()
      .select({
        event: { type: events.type, occurredAt: events.occurredAt },
        bouncedAt: invitations.bouncedAt,
        nextReminderAt: invitations.nextReminderAt,
        updatedAt: invitations.updatedAt,
        suspectedScanner: invitations.suspectedScanner,
      })
      .from(invitations)
      .leftJoin(events, eq(events.id, invitations.eventId))
      .where(and(eq(invitations.workspaceId, ctx.workspaceId), eq(invitations.id, id))),
  ])
  return {
    invitation,
    event: details?.event ?? null,
    bouncedAt: details?.bouncedAt ?? null,
    nextReminderAt: details?.nextReminderAt ?? null,
    updatedAt: details?.updatedAt ?? invitation.createdAt,
    suspectedScanner: details?.suspectedScanner ?? false,
    messages: rows.map(toHistory),
  }
}

export type InvitationHistory = Awaited<ReturnType<typeof readInvitationHistory>>

function toHistory(row: typeof messages.$inferSelect): HistoryMessage {
  const { id, kind, number, state, createdAt, finishedAt, nextAttemptAt, recipientDomain } = row
  const { smtpCode, smtpStatus, smtpReply } = row
  return {
    id,
    kind: kind === "invitation" && number > LAST_REMINDER ? "again" : kind,
    number,
    state,
    createdAt,
    finishedAt,
    failedAttempts: row.attempt,
    nextAttemptAt,
    recipientDomain,
    smtpCode,
    smtpStatus,
    smtpReply,
    replyKind: smtpReply === null ? null : (replyKind(row) ?? null),
  }
}
