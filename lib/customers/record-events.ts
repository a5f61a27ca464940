import { and, eq, getTableColumns, sql } from "drizzle-orm"
import type { Db } from "../../db/client"
import { prepared } from "../../db/prepared"
import { customers, events } from "../../db/schema"
import { isOneOf } from "../../db/sql"
import type { Ctx } from "../accounts/ctx"
import { type EventRow, insertEvents } from "./insert-events"
import type { CustomerRow } from "./merge"
import type { EventData } from "./schema"
import { upsertCustomers } from "./upsert-customers"

export type RecordedEvent = { event: EventRow; customer: CustomerRow; duplicate: boolean }

/** An event whose customer is named by an external id that nobody has. */
export type UnknownCustomer = { refused: "customer_unknown" }

type Found = Pick<RecordedEvent, "event" | "customer">

/**
 * Records events and their customers in the caller's transaction, which has checked the permission: few statements, however
 * many rows. The same event from the same source (type and external id) gives the first one back and changes nothing, also
 * within the rows and when fifty come at once. An external id of a customer that belongs to somebody else than the email stays
 * there. One outcome a row, in the same order.
 */
export async function recordEvents(
  tx: Db,
  ctx: Ctx,
  rows: readonly EventData[],
  { source }: { source: string },
): Promise<(RecordedEvent | UnknownCustomer)[]> {
  const known = await findEvents(tx, ctx, rows, source)
  const fresh = firstOfEach(rows).filter((row) => !known.has(keyOf(row)))
  const saved = await upsertCustomers(
    tx,
    ctx,
    fresh.map(({ customer }) => customer),
    { taken: "leave" },
  )
  const placed = fresh.flatMap((row, index) => {
    const one = saved[index]
    return one && "id" in one ? [{ row, customer: one.customer }] : []
  })
  const inserted = await insertEvents(
    tx,
    ctx,
    placed.map(({ row: { customer: _, ...event }, customer }) => ({ ...event, customerId: customer.id })),
    { source },
  )
  const made = new Map<EventData, RecordedEvent>()
  for (const [index, { row, customer }] of placed.entries()) {
    const event = inserted[index]
    if (event) made.set(row, { event, customer, duplicate: false })
  }
  // Others have inserted these meanwhile.
  const beaten = placed.flatMap(({ row }) => (made.has(row) ? [] : [row]))
  for (const [key, found] of await findEvents(tx, ctx, beaten, source)) known.set(key, found)
  for (const [row, { event, customer }] of made) {
    if (row.externalId !== undefined) known.set(keyOf(row), { event, customer })
  }
  return rows.map((row) => {
    const earlier = row.externalId === undefined ? undefined : known.get(keyOf(row))
    return made.get(row) ?? (earlier ? { ...earlier, duplicate: true } : { refused: "customer_unknown" })
  })
}

/** Of rows with the same type and external id the first; each row that has none. */
function firstOfEach(rows: readonly EventData[]): EventData[] {
  const seen = new Set<string>()
  return rows.filter((row) => {
    if (row.externalId === undefined) return true
    const key = keyOf(row)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** A type holds no line end. */
const keyOf = ({ type, externalId = "" }: Pick<EventData, "type" | "externalId">) => `${type}\n${externalId}`

const eventsOfType = prepared("events_of_type", (tx) =>
  tx
    .select({ event: getTableColumns(events), customer: getTableColumns(customers) })
    .from(events)
    .innerJoin(customers, eq(customers.id, events.customerId))
    .where(
      and(
        eq(events.workspaceId, sql.placeholder("workspace")),
        eq(events.source, sql.placeholder("source")),
        eq(events.type, sql.placeholder("type")),
        isOneOf(events.externalId, sql.placeholder("externalIds")),
      ),
    ),
)

/** The events that are there already, by `keyOf`. */
async function findEvents(tx: Db, ctx: Ctx, rows: readonly EventData[], source: string): Promise<Map<string, Found>> {
  const found = new Map<string, Found>()
  for (const [type, alike] of Map.groupBy(rows, (row) => row.type)) {
    const externalIds = alike.flatMap(({ externalId }) => externalId ?? [])
    if (externalIds.length === 0) continue
    const there = await eventsOfType(tx).execute({
      workspace: ctx.workspaceId,
      source,
      type,
      externalIds: JSON.stringify(externalIds),
    })
    for (const one of there) found.set(keyOf(one.event), one)
  }
  return found
}
