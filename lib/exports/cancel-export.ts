import { and, eq, ne } from "drizzle-orm"
import { type Db, transaction } from "../../db/client"
import { exports } from "../../db/schema"
import { writeAudit } from "../accounts/audit"
import { type Ctx, requireScope } from "../accounts/ctx"
import { conflict } from "../errors"
import { dropFile } from "./export-file"
import { readExport } from "./reads"

const ofExport = (ctx: Ctx, id: string) => and(eq(exports.workspaceId, ctx.workspaceId), eq(exports.id, id))

/** Stops an export, or takes the file of one that has ended away. Throws `not_found`. */
export async function cancelExport(ctx: Ctx, id: string): Promise<void> {
  requireScope(ctx, "read")
  const { format } = await readExport(ctx, id)
  await transaction(async (tx) => {
    const stopped = await tx
      .update(exports)
      .set({ state: "cancelled", finishedAt: ctx.now, leaseUntil: null })
      .where(and(ofExport(ctx, id), ne(exports.state, "cancelled")))
      .returning({ id: exports.id })
    if (stopped.length > 0) await writeAudit(tx, ctx, "export.cancel", id)
  })
  await dropFile(id, format)
}

/** Begins a failed export again. Throws `not_found`, `conflict` for one that did not fail. */
export async function retryExport(ctx: Ctx, id: string): Promise<void> {
  requireScope(ctx, "read")
  await readExport(ctx, id)
  const begun = await transaction((tx) =>
    tx
      .update(exports)
      .set({ state: "waiting", rows: 0, total: null, problem: null, finishedAt: null, leaseUntil: null })
      .where(and(ofExport(ctx, id), eq(exports.state, "failed")))
      .returning({ id: exports.id }),
  )
  if (begun.length === 0) throw conflict("Only an export that failed can be tried again.")
}

/**
 * Takes every export of a workspace back, for a person in it was forgotten; their files go with the next sweep, which
 * finds them by their state.
 */
export async function withdrawExports(tx: Db, ctx: Ctx): Promise<void> {
  await tx
    .update(exports)
    .set({ state: "cancelled", finishedAt: ctx.now, leaseUntil: null })
    .where(and(eq(exports.workspaceId, ctx.workspaceId), ne(exports.state, "cancelled")))
}
