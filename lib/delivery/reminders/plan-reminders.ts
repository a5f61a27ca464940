import { and, asc, eq, inArray, lte } from "drizzle-orm"
import { type Db, db, transaction } from "../../../db/client"
import { customers, invitations, messages } from "../../../db/schema"
import { lockRows, rowsOf } from "../../../db/sql"
import { listAllWorkspaces, type Workspace } from "../../accounts/reads"
import { domainOf } from "../address-key"
import type { MessageRow } from "../queue/claimed"
import { newMessage } from "../queue/new-message"
import { mayRemind } from "../rules/reminder"
import { nextSendTime } from "../rules/send-window"
import { answeredElsewhere } from "./answered-elsewhere"

const AT_ONCE = 500

/**
 * Puts the reminders that are due into the queue, each once; the queue looks again at who has answered and at the hour before
 * it sends one. Returns how many invitations were looked at.
 */
export async function planReminders(now: Date): Promise<number> {
  let looked = 0
  for (const workspace of await listAllWorkspaces()) {
    if (workspace.sendingPausedAt) continue
    for (let batch = AT_ONCE; batch === AT_ONCE; ) {
      batch = await planBatch(workspace, now)
      looked += batch
    }
  }
  return looked
}

async function planBatch(workspace: Workspace, now: Date): Promise<number> {
  const ids = await dueIds(workspace.id, now)
  if (ids.length === 0) return 0
  return transaction((tx) => plan(tx, workspace, ids, now), { isolation: "read committed" })
}

async function dueIds(workspaceId: string, now: Date): Promise<string[]> {
  const rows = await db()
    .select({ id: invitations.id })
    .from(invitations)
    .where(and(eq(invitations.workspaceId, workspaceId), lte(invitations.nextReminderAt, now)))
    .orderBy(asc(invitations.nextReminderAt))
    .limit(AT_ONCE)
  return rows.map(({ id }) => id)
}

async function plan(tx: Db, workspace: Workspace, ids: readonly string[], now: Date): Promise<number> {
  const due = await lockRows(
    tx
      .select()
      .from(invitations)
      .where(and(inArray(invitations.id, [...ids]), lte(invitations.nextReminderAt, now)))
      .orderBy(asc(invitations.id)),
  )
  const elsewhere = await answeredElsewhere(
    tx,
    workspace.id,
    due.map(({ id }) => id),
  )
  const people = await readPeople(
    tx,
    due.map(({ customerId }) => customerId),
  )
  const made: MessageRow[] = []
  const changes: Change[] = []
  for (const row of due) {
    const { email, timeZone } = people.get(row.customerId) ?? {}
    if (!email || !mayRemind({ ...row, answeredElsewhere: elsewhere.has(row.id) }, now)) {
      changes.push({ id: row.id, remindersSent: row.remindersSent, nextReminderAt: null })
      continue
    }
    const opening = nextSendTime(now, row.window ?? hoursOf(workspace), timeZone ?? workspace.timeZone)
    if (opening > now) {
      changes.push({ id: row.id, remindersSent: row.remindersSent, nextReminderAt: opening })
      continue
    }
    const number = row.remindersSent + 1
    made.push(newMessage(row, { kind: "reminder", number, state: "queued", recipientDomain: domainOf(email), now }))
    // None is due a second time: the next one is set when this one is out.
    changes.push({ id: row.id, remindersSent: number, nextReminderAt: null })
  }
  if (made.length > 0) await insertMessages(tx, made)
  await write(tx, changes)
  return due.length
}

type Change = Pick<typeof invitations.$inferSelect, "id" | "remindersSent" | "nextReminderAt">

async function insertMessages(tx: Db, rows: readonly MessageRow[]): Promise<void> {
  await tx
    .insert(messages)
    .select(rowsOf(messages, rows))
    .onConflictDoNothing({ target: [messages.workspaceId, messages.invitationId, messages.number] })
}

/** Those that change alike share a statement. */
async function write(tx: Db, changes: readonly Change[]): Promise<void> {
  for (const group of Map.groupBy(changes, ({ id: _, ...change }) => JSON.stringify(change)).values()) {
    const ids = group.map(({ id }) => id)
    for (const { id: _, ...change } of group.slice(0, 1)) {
      await tx.update(invitations).set(change).where(inArray(invitations.id, ids))
    }
  }
}

async function readPeople(tx: Db, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, { email: string | null; timeZone: string | null }>()
  const rows = await tx
    .select({ id: customers.id, email: customers.email, timeZone: customers.timeZone })
    .from(customers)
    .where(inArray(customers.id, [...new Set(ids)]))
  return new Map(rows.map(({ id, ...person }) => [id, person]))
}

const hoursOf = ({ sendFromMinute, sendUntilMinute }: Workspace) => ({
  fromMinute: sendFromMinute,
  untilMinute: sendUntilMinute,
})
