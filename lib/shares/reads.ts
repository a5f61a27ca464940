import { and, desc, eq, isNull, lt, lte, or } from "drizzle-orm"
import { z } from "zod"
import { db } from "../../db/client"
import { viewShares } from "../../db/schema"
import type { Ctx } from "../accounts/ctx"
import { readCursor, writeCursor } from "../cursor"
import { notFound } from "../errors"
import { parse } from "../parse"

const query = z.object({ cursor: z.string().optional(), limit: z.int().min(1).max(200).default(50) })

export type ShareRow = Omit<
  typeof viewShares.$inferSelect,
  "tokenHash" | "passwordHash" | "workspaceId" | "revokedAt"
> & { hasPassword: boolean }

/** The links that were not revoked, newest first; their addresses nobody can tell any more. */
export async function listShares(ctx: Ctx, input: z.input<typeof query> = {}) {
  const { cursor, limit } = parse(query, input)
  const after = cursor === undefined ? undefined : readCursor(cursor)
  const rows = await db()
    .select()
    .from(viewShares)
    .where(
      and(
        eq(viewShares.workspaceId, ctx.workspaceId),
        isNull(viewShares.revokedAt),
        after && lte(viewShares.createdAt, after.at),
        after && or(lt(viewShares.createdAt, after.at), lt(viewShares.id, after.id)),
      ),
    )
    .orderBy(desc(viewShares.createdAt), desc(viewShares.id))
    .limit(limit + 1)
  const data = rows.slice(0, limit).map(toShare)
  const last = data.at(-1)
  return { data, nextCursor: rows.length > limit && last ? writeCursor({ at: last.createdAt, id: last.id }) : null }
}

/** One link that was not revoked. Throws `not_found`. */
export async function readShare(ctx: Ctx, id: string): Promise<ShareRow> {
  const [row] = await db()
    .select()
    .from(viewShares)
    .where(and(eq(viewShares.workspaceId, ctx.workspaceId), eq(viewShares.id, id), isNull(viewShares.revokedAt)))
  if (!row) throw notFound("The shared link")
  return toShare(row)
}

const toShare = ({
  tokenHash: _,
  passwordHash,
  workspaceId: __,
  revokedAt: ___,
  ...row
}: typeof viewShares.$inferSelect): ShareRow => ({ ...row, hasPassword: passwordHash !== null })
