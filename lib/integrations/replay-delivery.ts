import { and, eq } from "drizzle-orm"
import { transaction } from "../../db/client"
import { webhookDeliveries } from "../../db/schema"
import { lockRows } from "../../db/sql"
import { writeAudit } from "../accounts/audit"
import { type Ctx, requireScope } from "../accounts/ctx"
import { conflict, notFound } from "../errors"
import { type ListedDelivery, readDelivery } from "./list-deliveries"

/**
 * Has a delivery worked on once more, by the settings of today. What became an event before stays that one event. Throws
 * `not_found`, and `conflict` when its body is gone.
 */
export async function replayDelivery(ctx: Ctx, id: string): Promise<ListedDelivery> {
  requireScope(ctx, "write")
  await transaction(async (tx) => {
    const mine = and(eq(webhookDeliveries.workspaceId, ctx.workspaceId), eq(webhookDeliveries.id, id))
    const [row] = await lockRows(tx.select({ body: webhookDeliveries.body }).from(webhookDeliveries).where(mine))
    if (!row) throw notFound("The delivery")
    if (row.body === null) throw conflict("What came in is kept for 30 days: there is nothing left to replay.")
    await tx
      .update(webhookDeliveries)
      .set({
        state: "received",
        reason: null,
        reasonValues: null,
        attempt: 0,
        nextAttemptAt: ctx.now,
        updatedAt: ctx.now,
      })
      .where(mine)
    await writeAudit(tx, ctx, "webhook-delivery.replay", id)
  })
  return readDelivery(ctx, id)
}
