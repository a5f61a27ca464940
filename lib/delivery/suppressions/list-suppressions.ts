import { and, count, desc, eq, lt, or, type SQL } from "drizzle-orm"
import { z } from "zod"
import { type Db, db } from "../../../db/client"
import { suppressions, surveys } from "../../../db/schema"
import { startsWith } from "../../../db/sql"
import type { Ctx } from "../../accounts/ctx"
import { readCursor, writeCursor } from "../../cursor"
import { parseEmail } from "../../customers/email"
import { parse } from "../../parse"
import { cleanText } from "../../surveys/clean-text"
import { addressHash } from "../address-key"
import { SUPPRESSION_REASONS, type SuppressionReason } from "./reasons"

const suppressionsQuery = z.object({
  /** The beginning of an address; a whole one finds also what is kept of it after erasure. */
  search: z.string().max(300).transform(cleanText).optional(),
  reason: z.enum(SUPPRESSION_REASONS).optional(),
  cursor: z.string().optional(),
  limit: z.int().min(1).max(500).default(50),
})
export type SuppressionsQuery = z.input<typeof suppressionsQuery>

const listed = {
  id: suppressions.id,
  /** null: erased. */
  email: suppressions.address,
  reason: suppressions.reason,
  surveyId: suppressions.surveyId,
  survey: surveys.name,
  note: suppressions.note,
  createdAt: suppressions.createdAt,
}

/** An address that is not mailed; `surveyId` null: no mail at all. */
export type ListedSuppression = {
  id: string
  email: string | null
  reason: SuppressionReason
  surveyId: string | null
  survey: string | null
  note: string | null
  createdAt: Date
}

/** Addresses that are not mailed, newest first; `nextCursor` is null on the last page. Throws `invalid` for a cursor not ours. */
export async function listSuppressions(
  ctx: Ctx,
  input: SuppressionsQuery = {},
): Promise<{ data: ListedSuppression[]; nextCursor: string | null }> {
  const query = parse(suppressionsQuery, input)
  const after = query.cursor === undefined ? undefined : readCursor(query.cursor)
  const { createdAt, id } = suppressions
  const rows = await select(db())
    .where(
      and(
        eq(suppressions.workspaceId, ctx.workspaceId),
        query.reason && eq(suppressions.reason, query.reason),
        query.search ? addressed(query.search) : undefined,
        after && or(lt(createdAt, after.at), and(eq(createdAt, after.at), lt(id, after.id))),
      ),
    )
    .orderBy(desc(createdAt), desc(id))
    .limit(query.limit + 1)
  const data = rows.slice(0, query.limit).map(toListed)
  const last = data.at(-1)
  const more = rows.length > query.limit && last
  return { data, nextCursor: more ? writeCursor({ at: last.createdAt, id: last.id }) : null }
}

/** What stands in the way of mail to an address: of all of it first, then of single surveys. */
export async function listSuppressionsOf(ctx: Ctx, email: string, handle: Db = db()): Promise<ListedSuppression[]> {
  const parsed = parseEmail(email)
  if (!parsed) return []
  const rows = await select(handle)
    .where(and(eq(suppressions.workspaceId, ctx.workspaceId), eq(suppressions.addressHash, addressHash(parsed.key))))
    .orderBy(suppressions.surveyId)
  return rows.map(toListed)
}

/** How many entries the list has, by reason. */
export async function countSuppressions(ctx: Ctx): Promise<Record<SuppressionReason, number>> {
  const rows = await db()
    .select({ reason: suppressions.reason, count: count() })
    .from(suppressions)
    .where(eq(suppressions.workspaceId, ctx.workspaceId))
    .groupBy(suppressions.reason)
  const counts = { bounced: 0, manual: 0, unsubscribed: 0, complained: 0, erased: 0 }
  for (const row of rows) counts[row.reason] = Number(row.count)
  return counts
}

const select = (handle: Db) =>
  handle.select(listed).from(suppressions).leftJoin(surveys, eq(surveys.id, suppressions.surveyId)).$dynamic()

const toListed = <Row extends { surveyId: string }>(row: Row) => ({ ...row, surveyId: row.surveyId || null })

/** One of both, since no index answers for either or. */
function addressed(search: string): SQL {
  const whole = parseEmail(search)
  return whole
    ? eq(suppressions.addressHash, addressHash(whole.key))
    : startsWith(suppressions.address, search.toLowerCase())
}
