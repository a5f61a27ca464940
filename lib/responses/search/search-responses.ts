import { and, desc, eq, gte, lt, type SQL, sql } from "drizzle-orm"
import { scanDb } from "../../../db/client"
import { indexedHits, type Run, readHits, type TextRange } from "../../../db/full-text"
import { responses, responseTexts } from "../../../db/schema"
import type { Ctx } from "../../accounts/ctx"
import { readCursor, writeCursor } from "../../cursor"
import { invalid } from "../../errors"
import { feedConditions } from "../feed-conditions"
import type { ParsedFilter } from "../feed-filter"
import { firstTextId, workspaceWord } from "./keep-texts"

/**
 * So many of the newest texts are read one by one. Where a word is common, they hold a page of it, while an index would have
 * to bring every match; where it is not, the index has few.
 */
const READ_ONE_BY_ONE = 10_000
/** Ids of answers that have one instant may lie somewhat after it. */
const SLACK = 3_600_000_000

/** A source of texts with the words, and what their answers must be. */
export type Hits = { from: SQL; where: SQL | undefined }

/** The ids of a page of the answers in which all the words are, newest first. */
export async function searchResponses(
  ctx: Ctx,
  query: ParsedFilter & { cursor?: string; limit: number },
  runs: readonly Run[],
  readOneByOne?: number,
) {
  const found: { id: number; responseId: string }[] = []
  for await (const { from, where } of hitsOf(ctx, query, runs, readOneByOne)) {
    const rows = await scanDb()
      .select({ id: sql<number>`hits.id`.mapWith(Number), responseId: responses.id })
      .from(from)
      .innerJoin(responses, eq(responses.id, sql`hits.response_id`))
      .where(where)
      .orderBy(desc(sql`hits.id`))
      .limit(query.limit + 1 - found.length)
    found.push(...rows)
    if (found.length > query.limit) break
  }
  const page = found.slice(0, query.limit)
  const last = page.at(-1)
  return {
    ids: page.map(({ responseId }) => responseId),
    nextCursor: found.length > query.limit && last ? writeCursor({ at: new Date(0), id: String(last.id) }) : null,
  }
}

/** The two ways to the answers of a search, one after the other: the newest texts, then all those before them. */
export async function* hitsOf(
  ctx: Ctx,
  query: ParsedFilter & { cursor?: string },
  runs: readonly Run[],
  readOneByOne = READ_ONE_BY_ONE,
): AsyncGenerator<Hits> {
  const where = await feedConditions(ctx, query)
  const range = rangeOf(ctx, query)
  const middle = await nthNewest(range, readOneByOne)
  yield { where, from: readHits({ ...range, from: middle ?? range.from }, runs) }
  if (middle === undefined) return
  const own = { words: [workspaceWord(ctx.workspaceId)], open: false }
  yield { where, from: indexedHits({ ...range, before: middle }, [own, ...runs]) }
}

function rangeOf({ workspaceId }: Ctx, { from, before, cursor }: ParsedFilter & { cursor?: string }): TextRange {
  return {
    workspaceId,
    from: from ? firstTextId(from) : Number.MIN_SAFE_INTEGER,
    before:
      cursor === undefined ? (before ? firstTextId(before) + SLACK : Number.MAX_SAFE_INTEGER) : idOfCursor(cursor),
  }
}

function idOfCursor(cursor: string): number {
  const { id } = readCursor(cursor)
  if (!/^-?\d{1,16}$/.test(id))
    throw invalid("cursor: is none of ours", [{ path: "cursor", message: "is none of ours" }])
  return Number(id)
}

/** The id of the last of so many newest texts; `undefined` where there are no more. */
async function nthNewest({ workspaceId, from, before }: TextRange, n: number): Promise<number | undefined> {
  const [row] = await scanDb()
    .select({ id: responseTexts.id })
    .from(responseTexts)
    .where(and(eq(responseTexts.workspaceId, workspaceId), gte(responseTexts.id, from), lt(responseTexts.id, before)))
    .orderBy(desc(responseTexts.id))
    .offset(n)
    .limit(1)
  return row?.id
}
