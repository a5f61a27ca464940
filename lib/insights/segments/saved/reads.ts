import { and, asc, eq } from "drizzle-orm"
import { type Db, db } from "../../../../db/client"
import { savedSegments } from "../../../../db/schema"
import { lockRows } from "../../../../db/sql"
import type { Ctx } from "../../../accounts/ctx"
import { notFound } from "../../../errors"

const columns = {
  id: savedSegments.id,
  name: savedSegments.name,
  filters: savedSegments.filters,
  createdAt: savedSegments.createdAt,
}

export type SavedSegment = Awaited<ReturnType<typeof listSavedSegments>>[number]

/** The saved segments of the workspace, by name. */
export async function listSavedSegments(ctx: Ctx) {
  return db()
    .select(columns)
    .from(savedSegments)
    .where(eq(savedSegments.workspaceId, ctx.workspaceId))
    .orderBy(asc(savedSegments.nameKey))
}

/** One saved segment. Throws `not_found`. */
export async function readSavedSegment(ctx: Ctx, id: string): Promise<SavedSegment> {
  const [row] = await db()
    .select(columns)
    .from(savedSegments)
    .where(and(eq(savedSegments.workspaceId, ctx.workspaceId), eq(savedSegments.id, id)))
  if (!row) throw notFound("The saved segment")
  return row
}

/** The same inside a transaction that goes on to write it. */
export async function lockSavedSegment(tx: Db, ctx: Ctx, id: string): Promise<SavedSegment> {
  const [row] = await lockRows(
    tx
      .select(columns)
      .from(savedSegments)
      .where(and(eq(savedSegments.workspaceId, ctx.workspaceId), eq(savedSegments.id, id))),
  )
  if (!row) throw notFound("The saved segment")
  return row
}
