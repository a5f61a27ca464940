import { and, desc, eq, inArray, lt, lte, or, type SQL, type SQLWrapper, sql } from "drizzle-orm"
import { db, scanRows } from "../../db/client"
import { customers, responses, surveys, touchpoints } from "../../db/schema"
import type { Ctx } from "../accounts/ctx"
import { parse } from "../parse"
import { feedConditions } from "../responses/feed-conditions"
import { type FeedFilter, feedFilter } from "../responses/feed-filter"
import { parseSearch } from "../responses/search/parse-search"
import { searchResponses } from "../responses/search/search-responses"
import { type AnswerRow, answerColumns, type RowKey } from "./answer-row"

const FIRST_PAGE = 100
const MOST_ROWS = 2000
/** Characters of texts that a page aims at: a comment may have a hundred thousand. */
const PAGE_CHARACTERS = 1_000_000
const FOUND_AT_ONCE = 500

/**
 * The answers that a filter leaves, newest first, in pages of about a megabyte, with what is needed of them. The next page is
 * read while one is written; whoever stops asking stops the reading.
 */
export async function* readAnswerRows(
  ctx: Ctx,
  input: FeedFilter,
  needed: ReadonlySet<RowKey>,
): AsyncGenerator<AnswerRow[]> {
  const filter = parse(feedFilter, input)
  if (parseSearch(filter.search ?? "").length > 0) return yield* readFound(ctx, filter, needed)
  const where = await feedConditions(ctx, filter)
  let limit = FIRST_PAGE
  let next: Promise<AnswerRow[]> | undefined = readPage(where, needed, limit)
  while (next) {
    const rows: AnswerRow[] = await next
    const last = rows.at(-1)
    const isLast = rows.length < limit
    limit = limitAfter(rows)
    next = isLast || !last ? undefined : readPage(and(where, isAfter(last)), needed, limit)
    // Unheard when nobody asks for another page.
    next?.catch(() => {})
    yield rows
  }
}

/** The answers in which words were found. */
async function* readFound(
  ctx: Ctx,
  filter: ReturnType<typeof feedFilter.parse>,
  needed: ReadonlySet<RowKey>,
): AsyncGenerator<AnswerRow[]> {
  const runs = parseSearch(filter.search ?? "")
  let cursor: string | undefined
  do {
    const page = await searchResponses(ctx, { ...filter, cursor, limit: FOUND_AT_ONCE }, runs)
    const theirs = and(eq(responses.workspaceId, ctx.workspaceId), inArray(responses.id, page.ids))
    const rows = page.ids.length > 0 ? await readPage(theirs, needed, FOUND_AT_ONCE) : []
    const byId = new Map(rows.map((row) => [row.id, row]))
    yield page.ids.flatMap((id) => byId.get(id) ?? [])
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined)
}

/** The bound on the time alone lets the index begin there; with the rest alone a deep page reads all before it. */
function isAfter({ id, answeredAt }: AnswerRow): SQL | undefined {
  const at = new Date(answeredAt)
  return and(lte(responses.answeredAt, at), or(lt(responses.answeredAt, at), lt(responses.id, id)))
}

async function readPage(where: SQL | undefined, needed: ReadonlySet<RowKey>, limit: number): Promise<AnswerRow[]> {
  const columns = Object.entries(answerColumns()) as [RowKey, SQLWrapper][]
  const isNeeded = (name: RowKey) => name === "id" || name === "answeredAt" || needed.has(name)
  const selection = columns.map(([name, column]) => [name, sql`${isNeeded(name) ? column : sql`null`}`.as(name)])
  const rows = await scanRows(
    db()
      .select(Object.fromEntries(selection))
      .from(responses)
      .innerJoin(touchpoints, eq(touchpoints.id, responses.touchpointId))
      .leftJoin(surveys, eq(surveys.id, responses.surveyId))
      .leftJoin(customers, eq(customers.id, responses.customerId))
      .where(where)
      .orderBy(desc(responses.answeredAt), desc(responses.id))
      .limit(limit),
  )
  const names = columns.map(([name]) => name)
  // The columns are those of AnswerRow, in this order.
  return rows.map((row) => rowOf(names, row) as AnswerRow)
}

function rowOf(names: readonly RowKey[], values: readonly unknown[]): Record<string, unknown> {
  const row: Record<string, unknown> = {}
  for (let place = 0; place < names.length; place += 1) row[names[place] as RowKey] = values[place]
  return row
}

function limitAfter(rows: readonly AnswerRow[]): number {
  const characters = rows.reduce((sum, { comment, answers }) => {
    return sum + 200 + (comment?.length ?? 0) + (answers?.length ?? 0)
  }, 0)
  const each = characters / Math.max(1, rows.length)
  return Math.max(10, Math.min(MOST_ROWS, Math.floor(PAGE_CHARACTERS / each)))
}
