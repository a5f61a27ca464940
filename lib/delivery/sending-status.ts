import { and, count, desc, eq, gt, gte, inArray, isNotNull, lte, type SQL } from "drizzle-orm"
import { db } from "../../db/client"
import { invitations, type MessageState, messages, pausedDomains } from "../../db/schema"
import type { Ctx } from "../accounts/ctx"
import { readWorkspace } from "../accounts/reads"
import { config } from "../config"
import { type MailboxProblem, readMailboxProblem } from "./reports/mailbox-problem"

const MINUTE_MS = 60_000
const WEEK_MS = 7 * 24 * 3_600_000
const DOMAINS_SHOWN = 5

export type SendingStatus = {
  paused: { since: Date; reason: string | null } | null
  /** When the last message was accepted. */
  lastAt: Date | null
  /** Due now: they wait for their turn. */
  queued: number
  /** Messages a second over the last minute, and at most; null: as many as the mail server takes. */
  perSecond: number
  mostPerSecond: number | null
  /** Put off by a mail server; tried again by themselves. */
  deferred: number
  /** Of the last seven days: messages that came to an end, and those of them that were refused or came back. */
  ended: number
  refused: number
  unknown: number
  /** No mail server is configured: messages go to the mailbox inside Nove. */
  toMailbox: boolean
  /** Recipient domains that refuse us, and until when nothing goes there. */
  pausedDomains: { domain: string; until: Date }[]
  /** Why returned mail cannot be read at the moment. */
  mailboxProblem: MailboxProblem | null
}

/** How sending goes right now, over all touchpoints: they share one queue. */
export async function sendingStatus(ctx: Ctx): Promise<SendingStatus> {
  const weekAgo = new Date(ctx.now.getTime() - WEEK_MS)
  const minuteAgo = new Date(ctx.now.getTime() - MINUTE_MS)
  const [
    workspace,
    last,
    due,
    again,
    inHand,
    deferred,
    lastMinute,
    accepted,
    failed,
    bounced,
    unknown,
    domains,
    problem,
  ] = await Promise.all([
    readWorkspace(ctx),
    lastAccepted(ctx),
    countInvitations(ctx, eq(invitations.state, "scheduled"), lte(invitations.sendAt, ctx.now)),
    countMessages(ctx, ["queued"], isNotNull(messages.nextAttemptAt)),
    countMessages(ctx, ["claimed", "in_data"], isNotNull(messages.leaseUntil)),
    countMessages(ctx, ["deferred"], isNotNull(messages.nextAttemptAt)),
    countMessages(ctx, ["accepted"], gte(messages.finishedAt, minuteAgo)),
    countMessages(ctx, ["accepted"], gte(messages.finishedAt, weekAgo)),
    countMessages(ctx, ["failed"], gte(messages.finishedAt, weekAgo)),
    countInvitations(ctx, eq(invitations.state, "bounced"), gte(invitations.bouncedAt, weekAgo)),
    countInvitations(ctx, eq(invitations.state, "unknown")),
    db()
      .select({ domain: pausedDomains.domain, until: pausedDomains.until })
      .from(pausedDomains)
      .where(gt(pausedDomains.until, ctx.now))
      .limit(DOMAINS_SHOWN),
    readMailboxProblem(),
  ])
  const { sendingPausedAt, sendingPausedReason } = workspace
  return {
    paused: sendingPausedAt && { since: sendingPausedAt, reason: sendingPausedReason },
    lastAt: last,
    queued: due + again + inHand,
    perSecond: lastMinute / (MINUTE_MS / 1000),
    mostPerSecond: config().sendRate ?? null,
    deferred,
    ended: accepted + failed,
    refused: failed + bounced,
    unknown,
    toMailbox: config().smtpUrl === undefined,
    pausedDomains: domains,
    mailboxProblem: problem,
  }
}

async function lastAccepted(ctx: Ctx): Promise<Date | null> {
  const [row] = await db()
    .select({ at: messages.finishedAt })
    .from(messages)
    .where(
      and(eq(messages.workspaceId, ctx.workspaceId), eq(messages.state, "accepted"), isNotNull(messages.finishedAt)),
    )
    .orderBy(desc(messages.finishedAt))
    .limit(1)
  return row?.at ?? null
}

/** `indexed` is what the states imply, in the words of an index that holds little else. */
async function countMessages(ctx: Ctx, states: MessageState[], indexed: SQL): Promise<number> {
  const [row] = await db()
    .select({ count: count() })
    .from(messages)
    .where(and(eq(messages.workspaceId, ctx.workspaceId), inArray(messages.state, states), indexed))
  return Number(row?.count ?? 0)
}

async function countInvitations(ctx: Ctx, ...conditions: Parameters<typeof and>): Promise<number> {
  const [row] = await db()
    .select({ count: count() })
    .from(invitations)
    .where(and(eq(invitations.workspaceId, ctx.workspaceId), ...conditions))
  return Number(row?.count ?? 0)
}
