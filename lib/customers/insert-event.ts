import { and, eq } from "drizzle-orm"
import type { Db } from "../../db/client"
import { customers, events } from "../../db/schema"
import type { Ctx } from "../accounts/ctx"
import { invalid } from "../errors"
import { parse } from "../parse"
import { type EventRow, insertEvents } from "./insert-events"
import type { CustomerRow } from "./merge"
import { type EventData, type EventInput, eventInput } from "./schema"
import { upsertCustomers } from "./upsert-customers"

export type InsertedEvent = { event: EventRow; customer: CustomerRow; duplicate: boolean }

/**
 * Records an event and its customer in the caller's transaction, which has checked the permission. The same event from the
 * same source (type and external id) gives the first one back and changes nothing, also when fifty come at once. An external
 * id of the customer that belongs to somebody else than the email stays there. Throws `invalid`.
 */
export async function insertEvent(
  tx: Db,
  ctx: Ctx,
  input: EventInput,
  { source }: { source: string },
): Promise<InsertedEvent> {
  const { customer: reference, ...data } = parse(eventInput, input)
  const first = await findEvent(tx, ctx, data, source)
  if (first) return { ...first, duplicate: true }
  const [saved] = await upsertCustomers(tx, ctx, [reference], { taken: "leave" })
  if (!saved || "refused" in saved) throw unknownCustomer()
  const [event] = await insertEvents(tx, ctx, [{ ...data, customerId: saved.id }], { source })
  if (!event) {
    const earlier = await findEvent(tx, ctx, data, source)
    if (!earlier) throw new Error("An event that was there already is gone.")
    return { ...earlier, duplicate: true }
  }
  const [customer] = await tx.select().from(customers).where(eq(customers.id, saved.id))
  if (!customer) throw new Error("A customer that was just saved is gone.")
  return { event, customer, duplicate: false }
}

async function findEvent(tx: Db, ctx: Ctx, data: Pick<EventData, "type" | "externalId">, source: string) {
  if (data.externalId === undefined) return undefined
  const [found] = await tx
    .select({ event: events, customer: customers })
    .from(events)
    .innerJoin(customers, eq(customers.id, events.customerId))
    .where(
      and(
        eq(events.workspaceId, ctx.workspaceId),
        eq(events.source, source),
        eq(events.type, data.type),
        eq(events.externalId, data.externalId),
      ),
    )
  return found
}

function unknownCustomer() {
  const message = "is nobody we know: add an email or a phone"
  return invalid(`customer.externalId: ${message}`, [{ path: "customer.externalId", message }])
}
