import { and, asc, desc, eq, inArray, lt, lte } from "drizzle-orm"
import { type Db, db, transaction } from "../../../db/client"
import { invitations, messages } from "../../../db/schema"
import { lockRows, rowsOf } from "../../../db/sql"
import type { Workspace } from "../../accounts/reads"
import { domainOf } from "../address-key"
import { because } from "../reasons"
import { checkDue } from "../rules/check-due"
import { isTooSoon } from "../rules/too-soon"
import { refreshSnapshot, sameProperties } from "../snapshot"
import { type Change, changeInvitations } from "./change-invitations"
import { claimCustomers } from "./claim-customers"
import { type Claimed, leaseEnd } from "./claimed"
import { type Facts, type InvitationRow, readFacts } from "./facts"
import { newMessage } from "./new-message"
import { giveBackQuota, withinQuotas } from "./quota"
import { withoutRivals } from "./rivals"
import { withoutAsked } from "./survey-cooldown"

export type ClaimedBatch = {
  claimed: Claimed[]
  /** Invitations that were due and are no more: claimed, skipped or moved. 0: nothing was due. */
  handled: number
}

/**
 * Takes the invitations of a workspace that are due, by priority and then by time, at most `limit`: each is checked again
 * and becomes a message this process holds the lease of, is skipped with the reason, or is moved to a better hour.
 */
export async function claimInvitations(
  workspace: Workspace,
  { now, owner, limit }: { now: Date; owner: string; limit: number },
): Promise<ClaimedBatch> {
  const priorities = await duePriorities(workspace.id, now)
  if (priorities.length === 0) return { claimed: [], handled: 0 }
  return transaction(
    async (tx) => {
      const rows = await lockDue(tx, workspace.id, priorities, now, limit)
      if (rows.length === 0) return { claimed: [], handled: 0 }
      const facts = await readFacts(tx, workspace, rows)
      const changes: Change[] = []
      const open: InvitationRow[] = []
      for (const row of rows) {
        const decision = checkDue(facts.due(row), now)
        const last = facts.customer(row)?.lastInvitedAt
        if (decision.kind === "send" && isTooSoon(last, row.cooldownSeconds, now)) {
          changes.push({ id: row.id, state: "skipped", ...because.askedBefore(row.cooldownSeconds, last, now) })
        } else if (decision.kind === "send") open.push(row)
        else if (decision.kind === "drop") changes.push({ id: row.id, state: decision.state, ...decision.reason })
        else
          changes.push({
            id: row.id,
            sendAt: decision.to,
            ...(decision.reason ?? { reason: null, reasonValues: null }),
          })
      }
      const { winners, losers } = await withoutRivals(tx, workspace.id, rows, open, facts, now)
      changes.push(...losers)
      const unasked = await withoutAsked(tx, workspace.id, winners, now)
      const allowed = await withinQuotas(tx, workspace, unasked.open, now)
      changes.push(...unasked.late, ...allowed.late)
      const { won, late } = await claimCustomers(tx, allowed.open, facts, now)
      changes.push(...late)
      const lateIds = new Set(late.map(({ id }) => id))
      await giveBackQuota(
        tx,
        workspace,
        allowed.open.filter(({ id }) => lateIds.has(id)),
        now,
      )
      await changeInvitations(tx, changes, now)
      return { claimed: await startSending(tx, workspace, won, facts, { now, owner }), handled: rows.length }
    },
    // Rows are locked and every change is conditional on the state, so two workers share the queue without failing.
    { isolation: "read committed" },
  )
}

/** The priorities that have something due, highest first; one step of the index each, however much is scheduled. */
async function duePriorities(workspaceId: string, now: Date): Promise<number[]> {
  const scheduled = and(eq(invitations.workspaceId, workspaceId), eq(invitations.state, "scheduled"))
  const found: number[] = []
  let below: number | undefined
  for (;;) {
    const [next] = await db()
      .select({ priority: invitations.priority })
      .from(invitations)
      .where(and(scheduled, below === undefined ? undefined : lt(invitations.priority, below)))
      .orderBy(desc(invitations.priority))
      .limit(1)
    if (!next) return found
    below = next.priority
    const [due] = await db()
      .select({ id: invitations.id })
      .from(invitations)
      .where(and(scheduled, eq(invitations.priority, below), lte(invitations.sendAt, now)))
      .limit(1)
    if (due) found.push(below)
  }
}

async function lockDue(tx: Db, workspaceId: string, priorities: readonly number[], now: Date, limit: number) {
  const rows: InvitationRow[] = []
  for (const priority of priorities) {
    if (rows.length >= limit) break
    const found = await lockRows(
      tx
        .select()
        .from(invitations)
        .where(
          and(
            eq(invitations.workspaceId, workspaceId),
            eq(invitations.state, "scheduled"),
            eq(invitations.priority, priority),
            lte(invitations.sendAt, now),
          ),
        )
        .orderBy(asc(invitations.sendAt))
        .limit(limit - rows.length),
    )
    rows.push(...found)
  }
  return rows
}

/** Makes them messages, with the survey's newest version and the customer as they are at this moment. */
async function startSending(
  tx: Db,
  workspace: Workspace,
  won: readonly InvitationRow[],
  facts: Facts,
  { now, owner }: { now: Date; owner: string },
): Promise<Claimed[]> {
  if (won.length === 0) return []
  const ids = await markSending(tx, won, facts, now)
  const claimed: Claimed[] = []
  for (const row of won) {
    const customer = facts.customer(row)
    if (!customer?.email || !ids.has(row.id)) continue
    const invitation = await bringUpToDate(tx, row, facts)
    const message = newMessage(invitation, {
      number: 0,
      state: "claimed",
      recipientDomain: domainOf(customer.email),
      leaseOwner: owner,
      leaseUntil: leaseEnd(now),
      now,
    })
    claimed.push({ message, invitation, customer: { ...customer, email: customer.email }, workspace })
  }
  const rows = claimed.map(({ message }) => message)
  await tx.insert(messages).select(rowsOf(messages, rows))
  return claimed
}

/** Marks what is still scheduled as being sent, a statement for each domain it goes to; returns which that were. */
async function markSending(tx: Db, won: readonly InvitationRow[], facts: Facts, now: Date): Promise<Set<string>> {
  const started = new Set<string>()
  for (const [recipientDomain, group] of Map.groupBy(won, (row) => domainOf(facts.customer(row)?.email ?? ""))) {
    const marked = await tx
      .update(invitations)
      .set({ state: "sending", recipientDomain, reason: null, reasonValues: null, updatedAt: now })
      .where(
        and(
          inArray(
            invitations.id,
            group.map(({ id }) => id),
          ),
          eq(invitations.state, "scheduled"),
        ),
      )
      .returning({ id: invitations.id })
    for (const { id } of marked) started.add(id)
  }
  return started
}

async function bringUpToDate(tx: Db, row: InvitationRow, facts: Facts): Promise<InvitationRow> {
  const customer = facts.customer(row)
  const properties = customer ? refreshSnapshot(row.properties, customer) : row.properties
  const surveyVersionId = facts.versionId(row)
  if (surveyVersionId !== row.surveyVersionId || !sameProperties(properties, row.properties)) {
    await tx.update(invitations).set({ surveyVersionId, properties }).where(eq(invitations.id, row.id))
  }
  return { ...row, state: "sending", surveyVersionId, properties }
}
