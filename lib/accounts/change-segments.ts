import { eq } from "drizzle-orm"
import { transaction } from "../../db/client"
import { workspaces } from "../../db/schema"
import { lockRows } from "../../db/sql"
import { notFound } from "../errors"
import { writeAudit } from "./audit"
import { type Ctx, requireScope } from "./ctx"

/** Replaces the properties that answers are counted by from now on; true when others are chosen than before. */
export async function changeSegments(ctx: Ctx, keys: readonly string[]): Promise<boolean> {
  requireScope(ctx, "admin")
  return transaction(async (tx) => {
    const ofCtx = eq(workspaces.id, ctx.workspaceId)
    const [before] = await lockRows(tx.select({ segments: workspaces.segments }).from(workspaces).where(ofCtx))
    if (!before) throw notFound("The workspace")
    const changed = before.segments.toSorted().join("\n") !== keys.toSorted().join("\n")
    if (!changed) return false
    await tx
      .update(workspaces)
      .set({ segments: [...keys] })
      .where(ofCtx)
    await writeAudit(tx, ctx, "workspace.segments", ctx.workspaceId, { segments: keys })
    return true
  })
}
