import { and, asc, desc, eq, gt } from "drizzle-orm"
import { db } from "../../db/client"
import { importRefusals, imports } from "../../db/schema"
import type { Ctx } from "../accounts/ctx"
import { notFound } from "../errors"
import type { RowRefusal } from "./import-record"
import { isRefusalReason, isStopReason, type StopReason, type Values } from "./sentences"

const LATEST = 50

export type ImportRow = Omit<typeof imports.$inferSelect, "error"> & {
  /** Why it stopped, for screens to say in the reader's language. */
  stopped: { reason: StopReason; values: Values } | null
}

/** The latest imports, newest first. */
export async function listImports(ctx: Ctx): Promise<ImportRow[]> {
  const rows = await db()
    .select()
    .from(imports)
    .where(eq(imports.workspaceId, ctx.workspaceId))
    .orderBy(desc(imports.createdAt), desc(imports.id))
    .limit(LATEST)
  return rows.map(toImport)
}

/** One import and how far it has come. Throws `not_found`. */
export async function readImport(ctx: Ctx, id: string): Promise<ImportRow> {
  const [row] = await db()
    .select()
    .from(imports)
    .where(and(eq(imports.workspaceId, ctx.workspaceId), eq(imports.id, id)))
  if (!row) throw notFound("The import")
  return toImport(row)
}

/** The refused rows of an import by their number, those after `afterRow` (the header is row 1). */
export async function listRefusals(
  ctx: Ctx,
  importId: string,
  { afterRow = 0, limit = 500 }: { afterRow?: number; limit?: number } = {},
): Promise<RowRefusal[]> {
  const rows = await db()
    .select({
      row: importRefusals.row,
      column: importRefusals.column,
      reason: importRefusals.reason,
      values: importRefusals.values,
    })
    .from(importRefusals)
    .where(
      and(
        eq(importRefusals.workspaceId, ctx.workspaceId),
        eq(importRefusals.importId, importId),
        gt(importRefusals.row, afterRow),
      ),
    )
    .orderBy(asc(importRefusals.row))
    .limit(limit)
  return rows.flatMap(({ reason, ...row }) => (isRefusalReason(reason) ? [{ ...row, reason }] : []))
}

function toImport({ error, ...row }: typeof imports.$inferSelect): ImportRow {
  const stopped: { reason: string; values: Values } | null = error === null ? null : JSON.parse(error)
  const known = stopped && isStopReason(stopped.reason) ? { ...stopped, reason: stopped.reason } : null
  return { ...row, stopped: known }
}
