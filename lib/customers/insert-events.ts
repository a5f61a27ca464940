import type { Db } from "../../db/client"
import { insertsNew } from "../../db/insert-new"
import { events } from "../../db/schema"
import type { Ctx } from "../accounts/ctx"
import { newOrderedId } from "../ids"
import { registerEventTypes } from "./register-event-types"
import type { EventData } from "./schema"

export type EventRow = typeof events.$inferSelect

/** An event whose customer is known by id. */
export type NewEvent = Omit<EventData, "customer"> & { customerId: string }

const ROWS_A_STATEMENT = 500

const insertRows = insertsNew(events)

/**
 * Inserts events in the caller's transaction; one that its source has delivered before (same type and external id) is left
 * alone. One result a row, in the same order: the row that was inserted, or `null` when it was there already.
 */
export async function insertEvents(
  tx: Db,
  ctx: Ctx,
  rows: readonly NewEvent[],
  { source }: { source: string },
): Promise<(EventRow | null)[]> {
  const places = await registerEventTypes(
    tx,
    ctx,
    rows.map(({ type }) => type),
  )
  const wanted = rows.map((row) => toRow(ctx, row, source, places.get(row.type) ?? null))
  const inserted = new Set<string>()
  for (let start = 0; start < wanted.length; start += ROWS_A_STATEMENT) {
    for (const { id } of await insertRows(tx, wanted.slice(start, start + ROWS_A_STATEMENT))) inserted.add(id)
  }
  return wanted.map((row) => (inserted.has(row.id) ? row : null))
}

function toRow(ctx: Ctx, row: NewEvent, source: string, touchpointId: string | null): EventRow {
  const id = newOrderedId()
  return {
    id,
    workspaceId: ctx.workspaceId,
    customerId: row.customerId,
    source,
    type: row.type,
    touchpointId,
    channel: row.channel ?? null,
    occurredAt: row.occurredAt ?? ctx.now,
    value: row.value ?? null,
    currency: row.currency ?? null,
    externalId: row.externalId ?? id,
    properties: row.properties ?? {},
    createdAt: ctx.now,
  }
}
