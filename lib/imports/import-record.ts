import { and, eq } from "drizzle-orm"
import { type Db, transaction } from "../../db/client"
import { importRefusals, imports } from "../../db/schema"
import { writeAudit } from "../accounts/audit"
import { actorName, type Ctx } from "../accounts/ctx"
import { now } from "../clock"
import { newId } from "../ids"
import type { ImportKind } from "./fields"
import { isStoppedImport, type Problem, stopped } from "./sentences"

/** How far an import has come. */
export type Tally = { rows: number; imported: number; duplicates: number; refused: number; bytesRead: number }

export const NOTHING_YET: Tally = { rows: 0, imported: 0, duplicates: 0, refused: 0, bytesRead: 0 }

/** A refused row; the header is row 1. */
export type RowRefusal = Problem & { row: number; column: string | null }

const ROWS_A_STATEMENT = 1000

export type NewImport = {
  kind: ImportKind
  fileName: string
  bytes: number
  state: "uploaded" | "running"
  dryRun: boolean
  options: Record<string, unknown>
}

/** Writes down that an import begins, or that its file has arrived. */
export async function insertImport(ctx: Ctx, id: string, { kind, fileName, ...values }: NewImport): Promise<void> {
  await transaction(async (tx) => {
    await tx.insert(imports).values({
      id,
      workspaceId: ctx.workspaceId,
      kind,
      fileName: fileName.slice(0, 255),
      ...NOTHING_YET,
      ...values,
      error: null,
      createdBy: actorName(ctx.actor),
      createdAt: now(),
      updatedAt: now(),
    })
  })
}

/** Keeps how far an import has come, with what it refused. Throws when it was cancelled meanwhile. */
export async function keepProgress(
  tx: Db,
  ctx: Ctx,
  id: string,
  tally: Tally,
  refusals: readonly RowRefusal[],
): Promise<void> {
  const going = await tx
    .update(imports)
    .set({ ...tally, updatedAt: now() })
    .where(and(ofImport(ctx, id), eq(imports.state, "running")))
    .returning({ id: imports.id })
  if (going.length === 0) throw stopped("cancelled")
  for (let start = 0; start < refusals.length; start += ROWS_A_STATEMENT) {
    const rows = refusals
      .slice(start, start + ROWS_A_STATEMENT)
      .map((refusal) => ({ id: newId(), workspaceId: ctx.workspaceId, importId: id, ...refusal }))
    await tx.insert(importRefusals).values(rows)
  }
}

/** Writes down that an import has come to its end. */
export async function finishImport(ctx: Ctx, id: string, tally: Tally): Promise<void> {
  await transaction(async (tx) => {
    await keepProgress(tx, ctx, id, tally, [])
    await tx.update(imports).set({ state: "done" }).where(ofImport(ctx, id))
    await writeAudit(tx, ctx, "import.finish", id, tally)
  })
}

/** Writes down why an import stopped, as far as anything can be written. */
export async function stopImport(ctx: Ctx, id: string, error: unknown): Promise<void> {
  const { reason, values } = isStoppedImport(error) ? error : stopped("failed")
  const state = reason === "cancelled" ? "cancelled" : "failed"
  await transaction(async (tx) => {
    await tx
      .update(imports)
      .set({ state, error: JSON.stringify({ reason, values }), updatedAt: now() })
      .where(ofImport(ctx, id))
    await writeAudit(tx, ctx, "import.stop", id, { reason })
  })
}

const ofImport = (ctx: Ctx, id: string) => and(eq(imports.workspaceId, ctx.workspaceId), eq(imports.id, id))
