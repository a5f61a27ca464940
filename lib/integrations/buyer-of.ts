import { and, eq, inArray } from "drizzle-orm"
import { db } from "../../db/client"
import { customers, webhookDeliveries } from "../../db/schema"

type Refund = { workspaceId: string; endpointId: string }
type Order = { id: string; topics: readonly string[] }

/**
 * Whose order it is, by the deliveries of the same endpoint that told of it; "waiting" while one of them is still to be
 * worked on. Undefined when none came, or the person was erased.
 */
export async function buyerOf({ workspaceId, endpointId }: Refund, { id, topics }: Order) {
  const rows = await db()
    .select({ state: webhookDeliveries.state, email: customers.email, phone: customers.phone })
    .from(webhookDeliveries)
    .leftJoin(customers, eq(customers.id, webhookDeliveries.customerId))
    .where(
      and(
        eq(webhookDeliveries.workspaceId, workspaceId),
        eq(webhookDeliveries.endpointId, endpointId),
        inArray(webhookDeliveries.topic, [...topics]),
        eq(webhookDeliveries.objectId, id),
      ),
    )
  for (const { email, phone } of rows) {
    if (email !== null || phone !== null) return { ...(email && { email }), ...(phone && { phone }) }
  }
  return rows.some(({ state }) => state === "received") ? "waiting" : undefined
}
