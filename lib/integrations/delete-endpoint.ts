import { and, eq } from "drizzle-orm"
import { transaction } from "../../db/client"
import { webhookEndpoints } from "../../db/schema"
import { writeAudit } from "../accounts/audit"
import { type Ctx, requireScope } from "../accounts/ctx"
import { notFound } from "../errors"

/** Takes an endpoint away with the list of what came in; the events that were made of it stay. Throws `not_found`. */
export async function deleteEndpoint(ctx: Ctx, id: string): Promise<void> {
  requireScope(ctx, "admin")
  await transaction(
    async (tx) => {
      const [deleted] = await tx
        .delete(webhookEndpoints)
        .where(and(eq(webhookEndpoints.workspaceId, ctx.workspaceId), eq(webhookEndpoints.id, id)))
        .returning({ source: webhookEndpoints.source, name: webhookEndpoints.name })
      if (!deleted) throw notFound("The webhook endpoint")
      await writeAudit(tx, ctx, "webhook-endpoint.delete", id, deleted)
    },
    { seconds: 120 },
  )
}
