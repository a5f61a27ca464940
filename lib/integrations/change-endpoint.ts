import { and, eq } from "drizzle-orm"
import { transaction } from "../../db/client"
import { webhookEndpoints } from "../../db/schema"
import { lockRows } from "../../db/sql"
import { writeAudit } from "../accounts/audit"
import { type Ctx, requireScope } from "../accounts/ctx"
import { invalid, notFound } from "../errors"
import { parse } from "../parse"
import { type ListedEndpoint, readEndpoint } from "./reads"
import { genericOptions, type WebhookEndpointChange, webhookEndpointChange } from "./schema"

/** Renames, pauses or resumes an endpoint, or changes how a generic one is verified and read. Throws `not_found`, `invalid`. */
export async function changeEndpoint(ctx: Ctx, id: string, input: WebhookEndpointChange): Promise<ListedEndpoint> {
  requireScope(ctx, "admin")
  const { name, status, ...given } = parse(webhookEndpointChange, input)
  return transaction(async (tx) => {
    const mine = and(eq(webhookEndpoints.workspaceId, ctx.workspaceId), eq(webhookEndpoints.id, id))
    const [row] = await lockRows(tx.select().from(webhookEndpoints).where(mine))
    if (!row) throw notFound("The webhook endpoint")
    const [path] = Object.keys(given)
    if (row.source !== "generic" && path !== undefined) {
      const message = "is for generic endpoints alone"
      throw invalid(`${path}: ${message}`, [{ path, message }])
    }
    await tx
      .update(webhookEndpoints)
      .set({
        name,
        status,
        ...(row.source === "generic" && { options: genericOptions.parse({ ...row.options, ...given }) }),
        updatedAt: ctx.now,
      })
      .where(mine)
    await writeAudit(tx, ctx, "webhook-endpoint.change", id, { name, status, options: Object.keys(given) })
    return readEndpoint(ctx, id, tx)
  })
}
