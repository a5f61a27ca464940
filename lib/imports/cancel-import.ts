import { and, eq, inArray, lt } from "drizzle-orm"
import { transaction } from "../../db/client"
import { imports } from "../../db/schema"
import { writeAudit } from "../accounts/audit"
import { type Ctx, requireScope } from "../accounts/ctx"
import { stopped } from "./sentences"
import { dropUpload } from "./store-upload"

const SILENT_MINUTES = 5

/** Stops an import that waits or runs, at the end of its batch; what is in stays. Does nothing to one that has ended. */
export async function cancelImport(ctx: Ctx, id: string): Promise<void> {
  requireScope(ctx, "write")
  const wasWaiting = await transaction(async (tx) => {
    const ofImport = and(eq(imports.workspaceId, ctx.workspaceId), eq(imports.id, id))
    const [row] = await tx.select({ state: imports.state }).from(imports).where(ofImport)
    const { reason, values } = stopped("cancelled")
    const ended = await tx
      .update(imports)
      .set({ state: "cancelled", error: JSON.stringify({ reason, values }), updatedAt: ctx.now })
      .where(and(ofImport, inArray(imports.state, ["uploaded", "running"])))
      .returning({ id: imports.id })
    if (ended.length > 0) await writeAudit(tx, ctx, "import.cancel", id)
    return row?.state === "uploaded"
  })
  if (wasWaiting) await dropUpload(id)
}

/** Says of imports whose process ended in their midst that they were interrupted; for the worker, in all workspaces. */
export async function settleInterruptedImports(now: Date): Promise<number> {
  const { reason, values } = stopped("interrupted")
  const silentSince = new Date(now.getTime() - SILENT_MINUTES * 60_000)
  const settled = await transaction((tx) =>
    tx
      .update(imports)
      .set({ state: "failed", error: JSON.stringify({ reason, values }), updatedAt: now })
      .where(and(eq(imports.state, "running"), lt(imports.updatedAt, silentSince)))
      .returning({ id: imports.id }),
  )
  await Promise.all(settled.map(({ id }) => dropUpload(id)))
  return settled.length
}
