import { and, eq, inArray, isNull } from "drizzle-orm"
import { type Db, transaction } from "../../db/client"
import { responses, viewShares } from "../../db/schema"
import { jsonText } from "../../db/sql"
import { writeAudit } from "../accounts/audit"
import { type Ctx, requireScope } from "../accounts/ctx"
import { notFound } from "../errors"

/** Makes a link lead nowhere, for good. Throws `not_found`. */
export async function revokeShare(ctx: Ctx, id: string): Promise<void> {
  requireScope(ctx, "write")
  await transaction(async (tx) => {
    const revoked = await tx
      .update(viewShares)
      .set({ revokedAt: ctx.now, passwordHash: null })
      .where(and(eq(viewShares.workspaceId, ctx.workspaceId), eq(viewShares.id, id), isNull(viewShares.revokedAt)))
      .returning({ id: viewShares.id })
    if (revoked.length === 0) throw notFound("The shared link")
    await writeAudit(tx, ctx, "share.revoke", id)
  })
}

/** Revokes the links to a customer's answers, before the person is taken out of them. */
export async function revokeSharesOf(tx: Db, ctx: Ctx, customerId: string): Promise<void> {
  const theirs = tx
    .select({ id: responses.id })
    .from(responses)
    .where(and(eq(responses.workspaceId, ctx.workspaceId), eq(responses.customerId, customerId)))
  await tx
    .update(viewShares)
    .set({ revokedAt: ctx.now, passwordHash: null })
    .where(
      and(
        eq(viewShares.workspaceId, ctx.workspaceId),
        eq(viewShares.kind, "response"),
        isNull(viewShares.revokedAt),
        inArray(jsonText(viewShares.target, "response"), theirs),
      ),
    )
}
