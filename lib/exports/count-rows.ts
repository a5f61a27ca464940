import { count, eq, sql } from "drizzle-orm"
import { scanDb } from "../../db/client"
import { responses } from "../../db/schema"
import type { Ctx } from "../accounts/ctx"
import { parse } from "../parse"
import { feedConditions } from "../responses/feed-conditions"
import { type FeedFilter, feedFilter } from "../responses/feed-filter"
import { parseSearch } from "../responses/search/parse-search"
import { hitsOf } from "../responses/search/search-responses"

/** How many answers a filter leaves, counted up to `most`; by reading them, off the thread that serves. */
export async function countRows(ctx: Ctx, input: FeedFilter, most = Number.MAX_SAFE_INTEGER): Promise<number> {
  const filter = parse(feedFilter, input)
  const runs = parseSearch(filter.search ?? "")
  const one = { one: sql`1`.as("one") }
  if (runs.length === 0) {
    const all = scanDb().select(one).from(responses)
    return countOf(
      all
        .where(await feedConditions(ctx, filter))
        .limit(most)
        .as("found"),
    )
  }
  let found = 0
  for await (const { from, where } of hitsOf(ctx, filter, runs)) {
    const hits = scanDb().select(one).from(from).innerJoin(responses, eq(responses.id, sql`hits.response_id`))
    found += await countOf(hits.where(where).limit(most).as("found"))
    if (found >= most) break
  }
  return Math.min(found, most)
}

async function countOf(found: Parameters<ReturnType<ReturnType<typeof scanDb>["select"]>["from"]>[0]): Promise<number> {
  const [row] = await scanDb().select({ count: count() }).from(found)
  return Number(row?.count ?? 0)
}
