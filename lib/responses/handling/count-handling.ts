import { count, eq } from "drizzle-orm"
import { db } from "../../../db/client"
import { responseAssignees, responses, responseTags } from "../../../db/schema"
import type { Ctx } from "../../accounts/ctx"
import { parse } from "../../parse"
import { feedConditions } from "../feed-conditions"
import { type FeedFilter, feedFilter, type ParsedFilter } from "../feed-filter"
import { parseSearch } from "../search/parse-search"

/** Tags and assignments that are looked through; where there are more, none are counted. */
const MOST_ROWS = 5000

/**
 * How many answers of a filter have each tag, and each assigned member, by tag and by the member’s id; null where they are too
 * many to count, and for a search. The filter’s own tags and person are left aside, so that their choices can be counted.
 */
export async function countHandling(ctx: Ctx, input: FeedFilter) {
  const filter = parse(feedFilter, input)
  if (parseSearch(filter.search ?? "").length > 0) return { tags: null, assignees: null }
  const [tags, assignees] = await Promise.all([
    countBy(ctx, { ...filter, tag: undefined }, tagRows(ctx)),
    countBy(ctx, { ...filter, assignee: undefined }, assigneeRows(ctx)),
  ])
  return { tags, assignees }
}

const tagRows = ({ workspaceId }: Ctx) =>
  db()
    .select({ id: responseTags.responseId, value: responseTags.tag })
    .from(responseTags)
    .where(eq(responseTags.workspaceId, workspaceId))
    .limit(MOST_ROWS + 1)
    .as("marked")

const assigneeRows = ({ workspaceId }: Ctx) =>
  db()
    .select({ id: responseAssignees.responseId, value: responseAssignees.userId })
    .from(responseAssignees)
    .where(eq(responseAssignees.workspaceId, workspaceId))
    .limit(MOST_ROWS + 1)
    .as("marked")

async function countBy(
  ctx: Ctx,
  filter: ParsedFilter,
  marked: ReturnType<typeof tagRows> | ReturnType<typeof assigneeRows>,
): Promise<Map<string, number> | null> {
  const [all] = await db().select({ count: count() }).from(marked)
  if (Number(all?.count ?? 0) > MOST_ROWS) return null
  const rows = await db()
    .select({ value: marked.value, count: count() })
    .from(marked)
    .innerJoin(responses, eq(responses.id, marked.id))
    .where(await feedConditions(ctx, filter))
    .groupBy(marked.value)
  return new Map(rows.map(({ value, count }) => [value, Number(count)]))
}
