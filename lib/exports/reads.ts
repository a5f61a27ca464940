import { and, desc, eq, lt, lte, ne, or } from "drizzle-orm"
import { z } from "zod"
import { db } from "../../db/client"
import { exports } from "../../db/schema"
import type { Ctx } from "../accounts/ctx"
import { readCursor, writeCursor } from "../cursor"
import { conflict, notFound } from "../errors"
import { parse } from "../parse"
import { exportPath, readPieces, sizeOf } from "./export-file"
import { FILE_TYPES } from "./formats"

const DAY_MS = 86_400_000
const DAYS_KEPT = 7

export const EXPORT_STATES = ["waiting", "running", "done", "failed", "cancelled"] as const
export const EXPORT_PROBLEMS = ["disk_full", "interrupted", "failed"] as const

export type ExportRow = Omit<typeof exports.$inferSelect, "settings" | "leaseUntil" | "workspaceId"> & {
  /** When its file is taken away; null: it has none. */
  expiresAt: Date | null
}

const query = z.object({ cursor: z.string().optional(), limit: z.int().min(1).max(200).default(50) })

/** The exports in the background that were not cancelled, newest first. */
export async function listExports(ctx: Ctx, input: z.input<typeof query> = {}) {
  const { cursor, limit } = parse(query, input)
  const after = cursor === undefined ? undefined : readCursor(cursor)
  const rows = await db()
    .select()
    .from(exports)
    .where(
      and(
        eq(exports.workspaceId, ctx.workspaceId),
        ne(exports.state, "cancelled"),
        after && lte(exports.createdAt, after.at),
        after && or(lt(exports.createdAt, after.at), lt(exports.id, after.id)),
      ),
    )
    .orderBy(desc(exports.createdAt), desc(exports.id))
    .limit(limit + 1)
  const data = rows.slice(0, limit).map(toExport)
  const last = data.at(-1)
  return { data, nextCursor: rows.length > limit && last ? writeCursor({ at: last.createdAt, id: last.id }) : null }
}

/** One export and how far it has come. Throws `not_found`. */
export async function readExport(ctx: Ctx, id: string): Promise<ExportRow> {
  const [row] = await db()
    .select()
    .from(exports)
    .where(and(eq(exports.workspaceId, ctx.workspaceId), eq(exports.id, id)))
  if (!row) throw notFound("The export")
  return toExport(row)
}

/** The file of an export that is done. Throws `not_found`, `conflict` while it is not done. */
export async function openExportFile(ctx: Ctx, id: string) {
  const { state, format, createdAt } = await readExport(ctx, id)
  if (state !== "done") throw conflict("The export has no file: it is not done.")
  const path = exportPath(id, format)
  const bytes = await sizeOf(path)
  if (bytes === undefined) throw notFound("The file of the export")
  return { pieces: readPieces(path), bytes, type: FILE_TYPES[format], name: fileName(createdAt, format) }
}

/** "responses-2026-11-23.csv". */
export const fileName = (at: Date, format: string): string => `responses-${at.toISOString().slice(0, 10)}.${format}`

/** Files of exports that ended before this instant go. */
export const keptSince = (now: Date): Date => new Date(now.getTime() - DAYS_KEPT * DAY_MS)

function toExport({ settings: _, leaseUntil: __, workspaceId: ___, ...row }: typeof exports.$inferSelect): ExportRow {
  const ends = row.state === "done" && row.finishedAt
  return { ...row, expiresAt: ends ? new Date(ends.getTime() + DAYS_KEPT * DAY_MS) : null }
}
