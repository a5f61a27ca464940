import { and, eq, isNull } from "drizzle-orm"
import { transaction } from "../../db/client"
import { apiKeys } from "../../db/schema"
import { notFound } from "../errors"
import { writeAudit } from "./audit"
import { type Ctx, requireScope } from "./ctx"

/** Makes an API key useless at once. Throws `not_found` when it is unknown or revoked already. */
export async function revokeApiKey(ctx: Ctx, id: string): Promise<void> {
  requireScope(ctx, "admin")
  await transaction(async (tx) => {
    const revoked = await tx
      .update(apiKeys)
      .set({ revokedAt: ctx.now })
      .where(and(eq(apiKeys.workspaceId, ctx.workspaceId), eq(apiKeys.id, id), isNull(apiKeys.revokedAt)))
      .returning({ id: apiKeys.id })
    if (revoked.length === 0) throw notFound("The API key")
    await writeAudit(tx, ctx, "api-key.revoke", id)
  })
}
