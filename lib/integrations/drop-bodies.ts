import { and, inArray, isNotNull, lt } from "drizzle-orm"
import { db } from "../../db/client"
import { webhookDeliveries } from "../../db/schema"

const AT_ONCE = 1000
const KEPT_MS = 30 * 86_400_000

/** Forgets the bodies of webhooks when 30 days are over; returns how many, of 1,000 at most. */
export async function dropBodies(now: Date): Promise<number> {
  const old = db()
    .select({ id: webhookDeliveries.id })
    .from(webhookDeliveries)
    .where(and(isNotNull(webhookDeliveries.body), lt(webhookDeliveries.receivedAt, new Date(now.getTime() - KEPT_MS))))
    .limit(AT_ONCE)
  const dropped = await db()
    .update(webhookDeliveries)
    .set({ body: null })
    .where(inArray(webhookDeliveries.id, old))
    .returning({ id: webhookDeliveries.id })
  return dropped.length
}
