import { and, eq, inArray, lte, sql } from "drizzle-orm"
import { type Db, transaction } from "../../../db/client"
import { type MessageState, messages, pausedDomains } from "../../../db/schema"
import type { Verdict } from "../judge-receipt"
import { markSent } from "../mark-sent"
import { pauseDomain } from "../pause-domain"
import { awaitNext } from "../reminders/await-next"
import { insertSuppression } from "../suppress"
import type { Receipt } from "../transport/types"
import type { Claimed, MessageRow } from "./claimed"
import { dropInvitation } from "./drop-invitation"
import { markUnknown } from "./recover"

/** How an attempt ended, and what that means; `holdUntil` says when a message nobody took is tried again. */
export type Outcome = { claimed: Claimed; receipt: Receipt; verdict: Verdict; holdUntil: Date; now: Date }

/** Commits a batch of outcomes: messages, invitations, counts, suppressions and paused domains change together. */
export async function recordOutcomes(owner: string, outcomes: readonly Outcome[]): Promise<void> {
  await transaction((tx) => record(tx, owner, outcomes), { isolation: "read committed" })
}

async function record(tx: Db, owner: string, outcomes: readonly Outcome[]): Promise<void> {
  const accepted = outcomes.filter(({ verdict }) => verdict.kind === "accepted")
  await recordAccepted(tx, owner, accepted)
  for (const outcome of outcomes) {
    if (outcome.verdict.kind !== "accepted") await recordOther(tx, owner, outcome)
  }
}

/** One statement for the messages, one for the invitations, one for each day's count. */
async function recordAccepted(tx: Db, owner: string, outcomes: readonly Outcome[]): Promise<void> {
  const [first] = outcomes
  if (!first) return
  const rows = outcomes.map(({ claimed, receipt }) => {
    return sql`(${claimed.message.id}, ${receipt.smtpCode ?? null}, ${receipt.enhancedStatus ?? null}, ${receipt.reply})`
  })
  const settled = await tx
    .update(messages)
    .set({
      state: "accepted",
      smtpCode: sql`cast(given.column2 as bigint)`,
      smtpStatus: sql`given.column3`,
      smtpReply: sql`given.column4`,
      finishedAt: first.now,
      leaseUntil: null,
    })
    .from(sql`(values ${sql.join(rows, sql`, `)}) as given`)
    .where(
      and(
        eq(messages.id, sql`given.column1`),
        eq(messages.leaseOwner, owner),
        // Unknown too: a lease that ran out does not undo what the server said.
        inArray(messages.state, ["claimed", "in_data", "unknown"]),
      ),
    )
    .returning({ id: messages.id })
  const ids = new Set(settled.map(({ id }) => id))
  const sent = outcomes.filter(({ claimed }) => ids.has(claimed.message.id) && claimed.message.kind === "invitation")
  await markSent(
    tx,
    sent.map(({ claimed: { invitation } }) => ({ ...invitation, sentAt: first.now })),
    first.now,
  )
  for (const { claimed } of outcomes) {
    const { message, invitation } = claimed
    if (ids.has(message.id) && message.kind === "reminder") await awaitNext(tx, invitation, message.number, first.now)
  }
  const domains = [...new Set(outcomes.map(({ claimed }) => claimed.message.recipientDomain))]
  await tx.delete(pausedDomains).where(and(inArray(pausedDomains.domain, domains), lte(pausedDomains.until, first.now)))
}

async function recordOther(tx: Db, owner: string, outcome: Outcome): Promise<void> {
  const { claimed, verdict, now, holdUntil } = outcome
  const { message, invitation, customer, workspace } = claimed
  switch (verdict.kind) {
    case "accepted":
      return
    case "unknown":
      if (await settle(tx, owner, outcome, { state: "unknown", finishedAt: now })) {
        await markUnknown(tx, [invitation.id], now)
      }
      return
    case "retry":
      await settle(tx, owner, outcome, { state: "deferred", attempt: message.attempt + 1, nextAttemptAt: verdict.at })
      return
    case "hold":
      await settle(tx, owner, outcome, { state: "queued", nextAttemptAt: holdUntil })
      return
    case "pauseDomain": {
      const until = await pauseDomain(tx, { domain: message.recipientDomain, reply: outcome.receipt.reply, now })
      await settle(tx, owner, outcome, { state: "deferred", attempt: message.attempt + 1, nextAttemptAt: until })
      return
    }
    case "failed": {
      if (!(await settle(tx, owner, outcome, { state: "failed", finishedAt: now }))) return
      await dropInvitation(tx, { invitation, message, state: "failed", reason: verdict.reason, now })
      if (verdict.suppress) {
        await insertSuppression(tx, { workspaceId: workspace.id, email: customer.email, reason: "bounced", now })
      }
      return
    }
    default: {
      const never: never = verdict
      return never
    }
  }
}

type Settled = Partial<Pick<MessageRow, "attempt" | "nextAttemptAt" | "finishedAt">> & { state: MessageState }

/** Writes a message's end or next attempt; `false` when it is not ours any more. */
async function settle(tx: Db, owner: string, { claimed, receipt }: Outcome, change: Settled): Promise<boolean> {
  const settled = await tx
    .update(messages)
    .set({
      ...change,
      smtpCode: receipt.smtpCode ?? null,
      smtpStatus: receipt.enhancedStatus ?? null,
      smtpReply: receipt.reply,
      leaseUntil: null,
      ...(change.state === "unknown" ? {} : { leaseOwner: null }),
    })
    .where(
      and(
        eq(messages.id, claimed.message.id),
        eq(messages.leaseOwner, owner),
        inArray(messages.state, ["claimed", "in_data"]),
      ),
    )
    .returning({ id: messages.id })
  return settled.length > 0
}
