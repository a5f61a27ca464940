import { and, asc, eq, inArray, sql } from "drizzle-orm"
import { type Db, db, transaction } from "../../../db/client"
import { autopilots, autopilotTurns, customers } from "../../../db/schema"
import { dayNumber, startOfDay } from "../../calendar"
import type { Position } from "../../cursor"
import { isAfter } from "../../customers/is-after"
import { isPerson } from "../../customers/is-person"
import { newOrderedId } from "../../ids"
import { matchesFilter } from "../rules/filter"
import { type OpenAutopilot, openAutopilot } from "./open-autopilot"
import { readAsks } from "./read-asks"
import type { AutopilotRow } from "./reads"
import { firstTurn } from "./rules/rhythm"
import { fromTheStart, readWalk, type Walk, writeWalk } from "./walk"
import { type CustomerRow, dropTurns, holdCustomers, type Turn, writeTurns } from "./write-turns"

const CUSTOMERS_A_BATCH = 500
const DAY_MS = 86_400_000
/** A cycle of whole weeks is at most so many days shorter than its period. */
const WEEKDAY_SLACK_DAYS = 3

/**
 * Gives turns to customers of an autopilot that have none, in the order in which they came, and takes them from those that
 * meet its filter no more; looks at about `limit` customers. Once a day it begins with the first again. Returns how many it looked at.
 */
export async function giveTurns(autopilot: AutopilotRow, now: Date, limit: number): Promise<number> {
  const today = dayNumber(now, "UTC")
  const walk = readWalk(autopilot.cursor, today)
  const isNew = autopilot.cursor === "" || walk.day < today
  if (!isNew && (await customersAfter(db(), autopilot.workspaceId, walk.after, 1)).length === 0) return 0
  for (let looked = 0; ; ) {
    const batch = await transaction((tx) => giveBatch(tx, autopilot.id, now), { isolation: "read committed" })
    looked += batch
    if (batch < CUSTOMERS_A_BATCH || looked >= limit) return looked
  }
}

async function giveBatch(tx: Db, id: string, now: Date): Promise<number> {
  const open = await openAutopilot(tx, id)
  if (!open) return 0
  const { autopilot } = open
  const today = dayNumber(now, "UTC")
  let walk = readWalk(autopilot.cursor, today)
  let people = await customersAfter(tx, autopilot.workspaceId, walk.after, CUSTOMERS_A_BATCH)
  if (people.length === 0 && walk.day < today) {
    walk = fromTheStart(walk, today)
    people = await customersAfter(tx, autopilot.workspaceId, undefined, CUSTOMERS_A_BATCH)
  }
  const given = await giveTo(tx, open, people, walk, now)
  const last = people.at(-1)
  const next: Walk = {
    ...walk,
    placing: walk.placing && people.length === CUSTOMERS_A_BATCH,
    given: walk.given + given,
    after: last ? { at: last.createdAt, id: last.id } : walk.after,
  }
  if (writeWalk(next) !== autopilot.cursor) {
    await tx
      .update(autopilots)
      .set({ cursor: writeWalk(next) })
      .where(eq(autopilots.id, id))
  }
  return people.length
}

/** Gives turns to those of a batch that lack one, and takes those that do not belong; returns how many places it gave. */
async function giveTo(tx: Db, open: OpenAutopilot, people: Passed[], walk: Walk, now: Date): Promise<number> {
  const { autopilot, wanted, workspace } = open
  const turnOf = await readTurns(
    tx,
    autopilot,
    people.map(({ id }) => id),
  )
  const meant = people.filter((customer) => isMeant(customer, wanted))
  const stay = new Set(meant.map(({ id }) => id))
  await dropTurns(
    tx,
    [...turnOf.values()].filter(({ customerId }) => !stay.has(customerId)).map(({ id }) => id),
  )
  const lacking = meant.filter(({ id }) => {
    const turn = turnOf.get(id)
    return !turn || (walk.placing && !turn.moved)
  })
  const ids = lacking.map(({ id }) => id)
  const held = await holdCustomers(tx, ids)
  const asks = await readAsks(autopilot, ids, tx)
  const turns = ids
    .flatMap((id) => held.get(id) ?? [])
    .map((customer, index): Turn => {
      const { rounds, askedAt } = asks(customer.id)
      const zone = customer.timeZone ?? workspace.timeZone
      const known = turnOf.get(customer.id)
      return {
        id: known?.id ?? newOrderedId(),
        workspaceId: autopilot.workspaceId,
        autopilotId: autopilot.id,
        customerId: customer.id,
        dueAt: firstTurn(walk.given + index, earliestTurn(open, customer, askedAt, now), zone, open.rhythm),
        round: Math.max(rounds, known?.round ?? 0),
        moved: false,
        createdAt: known?.createdAt ?? now,
        updatedAt: now,
      }
    })
  await writeTurns(tx, turns)
  return turns.length
}

const KNOWN = {
  id: autopilotTurns.id,
  customerId: autopilotTurns.customerId,
  round: autopilotTurns.round,
  moved: autopilotTurns.moved,
  createdAt: autopilotTurns.createdAt,
}
type Known = Pick<Turn, keyof typeof KNOWN>

/** The turns that customers of a batch have, by customer. */
async function readTurns(
  tx: Db,
  { id, workspaceId }: AutopilotRow,
  customerIds: string[],
): Promise<Map<string, Known>> {
  if (customerIds.length === 0) return new Map()
  const rows = await tx
    .select(KNOWN)
    .from(autopilotTurns)
    .where(
      and(
        eq(autopilotTurns.workspaceId, workspaceId),
        inArray(autopilotTurns.customerId, customerIds),
        // So written, no engine takes an index that begins with the autopilot, which would read all of its turns.
        sql`coalesce(${autopilotTurns.autopilotId}, '') = ${id}`,
      ),
    )
  return new Map(rows.map((turn) => [turn.customerId, turn]))
}

/** Whether an autopilot asks a customer at all. */
export const isMeant = (
  customer: Pick<CustomerRow, "email" | "locale" | "properties">,
  wanted: OpenAutopilot["wanted"],
): boolean => customer.email !== null && matchesFilter(wanted, { customer })

/** Not before tomorrow, the end of the cooldown, and a period after this survey was asked. */
function earliestTurn(open: OpenAutopilot, { lastInvitedAt }: CustomerRow, askedAt: Date | null, now: Date): Date {
  const { workspace, cooldownSeconds, rhythm } = open
  const tomorrow = startOfDay(dayNumber(now, workspace.timeZone) + 1, workspace.timeZone)
  const rested = lastInvitedAt ? lastInvitedAt.getTime() + cooldownSeconds * 1000 : 0
  const period = askedAt ? askedAt.getTime() + (rhythm.everyDays - WEEKDAY_SLACK_DAYS) * DAY_MS : 0
  return new Date(Math.max(tomorrow.getTime(), rested, period))
}

/** What a customer is passed by with: the whole row is read of those who get a turn. */
const PASSED = {
  id: customers.id,
  email: customers.email,
  locale: customers.locale,
  properties: customers.properties,
  createdAt: customers.createdAt,
}
type Passed = Pick<CustomerRow, keyof typeof PASSED>

/** The customers after a position, oldest first. */
const customersAfter = (handle: Db, workspaceId: string, after: Position | undefined, limit: number) =>
  handle
    .select(PASSED)
    .from(customers)
    .where(and(eq(customers.workspaceId, workspaceId), isPerson(), after && isAfter(after)))
    .orderBy(asc(customers.createdAt), asc(customers.id))
    .limit(limit)
