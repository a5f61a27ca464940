import { and, asc, eq, gte, isNull, lte, or } from "drizzle-orm"
import { db } from "../../../db/client"
import { trendNotes } from "../../../db/schema"
import type { Ctx } from "../../accounts/ctx"
import { isoDay } from "../../calendar"
import { notFound } from "../../errors"

/** `day` as "2026-11-22"; `touchpoint`: its id, null for all. */
export type Note = { id: string; day: string; text: string; touchpoint: string | null; createdAt: Date }

type Period = {
  /** Days since 1970-01-01, both counted. */
  from?: number
  to?: number
  /** Only notes that stand on this touchpoint's trend: its own, and those of all. */
  touchpointId?: string
}

const columns = {
  id: trendNotes.id,
  day: trendNotes.day,
  text: trendNotes.text,
  touchpoint: trendNotes.touchpointId,
  createdAt: trendNotes.createdAt,
}

/** The notes of a period, oldest day first. */
export async function listNotes(ctx: Ctx, { from, to, touchpointId }: Period = {}): Promise<Note[]> {
  const rows = await db()
    .select(columns)
    .from(trendNotes)
    .where(
      and(
        eq(trendNotes.workspaceId, ctx.workspaceId),
        from === undefined ? undefined : gte(trendNotes.day, from),
        to === undefined ? undefined : lte(trendNotes.day, to),
        touchpointId === undefined
          ? undefined
          : or(isNull(trendNotes.touchpointId), eq(trendNotes.touchpointId, touchpointId)),
      ),
    )
    .orderBy(asc(trendNotes.day), asc(trendNotes.createdAt))
  return rows.map((row) => ({ ...row, day: isoDay(row.day) }))
}

/** One note. Throws `not_found`. */
export async function readNote(ctx: Ctx, id: string): Promise<Note> {
  const [row] = await db()
    .select(columns)
    .from(trendNotes)
    .where(and(eq(trendNotes.workspaceId, ctx.workspaceId), eq(trendNotes.id, id)))
  if (!row) throw notFound("The note")
  return { ...row, day: isoDay(row.day) }
}
