import { and, count, eq } from "drizzle-orm"
import type { Db } from "../../db/client"
import { customers, events } from "../../db/schema"
import { lockRows } from "../../db/sql"
import type { Ctx } from "../accounts/ctx"
import { notFound } from "../errors"
import { isPerson } from "./is-person"
import type { CustomerRow } from "./merge"
import { NO_FACTS } from "./no-facts"

/** Locks a customer until the transaction ends: no event, answer or send that speaks of them comes in between. Throws `not_found`. */
export async function lockCustomer(tx: Db, ctx: Ctx, id: string): Promise<CustomerRow> {
  const [customer] = await lockRows(
    tx
      .select()
      .from(customers)
      .where(and(eq(customers.workspaceId, ctx.workspaceId), eq(customers.id, id), isPerson())),
  )
  if (!customer) throw notFound("The customer")
  return customer
}

/**
 * Deletes a locked customer's events and empties their row, which invitations still refer to. Returns how many events there
 * were.
 */
export async function emptyCustomer(tx: Db, ctx: Ctx, id: string): Promise<number> {
  const theirs = and(eq(events.workspaceId, ctx.workspaceId), eq(events.customerId, id))
  const [happened] = await tx.select({ count: count() }).from(events).where(theirs)
  await tx.delete(events).where(theirs)
  await tx
    .update(customers)
    .set({ ...NO_FACTS, updatedAt: ctx.now })
    .where(eq(customers.id, id))
  return Number(happened?.count ?? 0)
}
