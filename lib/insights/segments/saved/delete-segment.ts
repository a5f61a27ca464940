import { and, eq } from "drizzle-orm"
import { transaction } from "../../../../db/client"
import { savedSegments } from "../../../../db/schema"
import { writeAudit } from "../../../accounts/audit"
import { type Ctx, requireScope } from "../../../accounts/ctx"
import { lockSavedSegment } from "./reads"

/** Forgets a saved segment; no answer is touched. Throws `not_found`. */
export async function deleteSegment(ctx: Ctx, id: string): Promise<void> {
  requireScope(ctx, "write")
  await transaction(async (tx) => {
    await lockSavedSegment(tx, ctx, id)
    await tx.delete(savedSegments).where(and(eq(savedSegments.workspaceId, ctx.workspaceId), eq(savedSegments.id, id)))
    await writeAudit(tx, ctx, "segment.delete", id)
  })
}
