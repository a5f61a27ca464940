import { and, asc, eq, inArray, sql } from "drizzle-orm"
import { type Db, db, transaction } from "../../db/client"
import { customers, sends, surveys, workspaces } from "../../db/schema"
import { lockRows } from "../../db/sql"
import type { Workspace } from "../accounts/reads"
import { type Position, readCursor, writeCursor } from "../cursor"
import { isPerson } from "../customers/is-person"
import { readVersion } from "../surveys/reads"
import { newInvitationRow } from "./new-invitation"
import { insertInvitations } from "./plan-invitations"
import { because } from "./reasons"
import { matchesFilter } from "./rules/filter"
import { nextSendTime } from "./rules/send-window"
import { filter } from "./schema"

const CUSTOMERS_A_BATCH = 500
const SEND_PRIORITY = 50

type Send = typeof sends.$inferSelect
type Progress = { planned: number; done: boolean }

/** Makes the invitations of one-off sends that are not complete, for about `limit` customers; returns how many were made. */
export async function planSends(now: Date, limit = 5000): Promise<number> {
  const open = await db()
    .select({ id: sends.id, planned: sends.planned })
    .from(sends)
    .where(eq(sends.state, "planning"))
    .orderBy(asc(sends.createdAt))
    .limit(20)
  let made = 0
  for (const { id, planned } of open) {
    if (made < limit) made += (await planSend(id, now, limit - made)).planned - planned
  }
  return made
}

/** Goes on with one send for at least `limit` customers, a transaction for each batch of them. */
export async function planSend(id: string, now: Date, limit: number): Promise<Progress> {
  for (let looked = 0; ; looked += CUSTOMERS_A_BATCH) {
    const progress = await transaction((tx) => planBatch(tx, id, now), { isolation: "read committed" })
    if (progress.done || looked + CUSTOMERS_A_BATCH >= limit) return progress
  }
}

async function planBatch(tx: Db, id: string, now: Date): Promise<Progress> {
  const [send] = await lockRows(tx.select().from(sends).where(eq(sends.id, id)))
  if (send?.state !== "planning") return { planned: send?.planned ?? 0, done: true }
  const [found] = await tx
    .select({ workspace: workspaces, survey: surveys })
    .from(surveys)
    .innerJoin(workspaces, eq(workspaces.id, surveys.workspaceId))
    .where(eq(surveys.id, send.surveyId))
  if (!found?.survey.publishedVersionId) throw new Error("A send has lost its survey.")
  const batch = await nextCustomers(tx, send)
  const wanted = "all" in send.selection ? filter.nullish().parse(send.selection.filter) : null
  const rows = batch.customers
    .filter((customer) => matchesFilter(wanted, { customer }))
    .map(planFor(send, found.workspace, found.survey, await readVersion(found.survey.publishedVersionId, tx), now))
  const made = await insertInvitations(tx, rows)
  const progress = { planned: send.planned + made.length, done: batch.cursor === undefined }
  await tx
    .update(sends)
    .set({
      planned: progress.planned,
      cursor: batch.cursor ?? send.cursor,
      state: progress.done ? "planned" : "planning",
      updatedAt: now,
    })
    .where(eq(sends.id, id))
  return progress
}

/**
 * The customers after the send's cursor, oldest first, and the cursor behind them; none when they are the last. They are held,
 * so that none is erased between this and their invitation.
 */
async function nextCustomers(tx: Db, { workspaceId, selection, cursor }: Send) {
  const people = and(eq(customers.workspaceId, workspaceId), isPerson())
  if ("customerIds" in selection) {
    const ids = selection.customerIds.filter((id) => id > cursor).slice(0, CUSTOMERS_A_BATCH)
    const chosen = await lockRows(
      tx
        .select()
        .from(customers)
        .where(and(people, inArray(customers.id, ids))),
      { strength: "key share" },
    )
    return { customers: chosen, cursor: ids.length < CUSTOMERS_A_BATCH ? undefined : ids.at(-1) }
  }
  const all = await lockRows(
    tx
      .select()
      .from(customers)
      .where(and(people, cursor === "" ? undefined : isAfter(readCursor(cursor))))
      .orderBy(asc(customers.createdAt), asc(customers.id))
      .limit(CUSTOMERS_A_BATCH),
    { strength: "key share" },
  )
  const last = all.length < CUSTOMERS_A_BATCH ? undefined : all.at(-1)
  return { customers: all, cursor: last && writeCursor({ at: last.createdAt, id: last.id }) }
}

/** As a pair, so that the index is entered at the row itself: an import gives thousands the same time. */
const isAfter = ({ at, id }: Position) =>
  sql`(${customers.createdAt}, ${customers.id}) > (${sql.param(at, customers.createdAt)}, ${id})`

function planFor(
  send: Send,
  workspace: Workspace,
  survey: typeof surveys.$inferSelect,
  version: Awaited<ReturnType<typeof readVersion>>,
  now: Date,
) {
  const hours = { fromMinute: workspace.sendFromMinute, untilMinute: workspace.sendUntilMinute }
  const wanted = send.sendAt > now ? send.sendAt : now
  return (customer: typeof customers.$inferSelect) =>
    newInvitationRow({
      workspace,
      customer,
      definition: version.definition,
      surveyId: survey.id,
      versionId: version.id,
      touchpointId: survey.touchpointId,
      openDays: survey.openDays ?? workspace.openDays,
      source: send.id,
      sourceKey: customer.id,
      priority: SEND_PRIORITY,
      cooldownSeconds: send.cooldownSeconds,
      surveyCooldownSeconds: null,
      needsConsent: send.needsConsent,
      window: null,
      reminders: send.reminders,
      sendAt: nextSendTime(wanted, hours, customer.timeZone ?? workspace.timeZone),
      experiencedAt: send.sendAt,
      skipped: customer.email ? undefined : because.noAddress(),
      now,
    })
}
