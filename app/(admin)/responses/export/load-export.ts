import { getLocale } from "next-intl/server"
import type { Ctx } from "@/lib/accounts/ctx"
import { readWorkspace } from "@/lib/accounts/reads"
import { listExportColumns } from "@/lib/exports/columns"
import { countRows } from "@/lib/exports/count-rows"
import { listExports } from "@/lib/exports/reads"
import type { FeedQuery } from "../feed-query"
import { filterOf } from "../load-feed"

/** So many answers are downloaded while one waits; more are exported in the background. */
const MOST_AT_ONCE = 50_000

/** What can be exported of the feed as it is filtered, and the exports that were made. */
export async function loadExport(ctx: Ctx, query: FeedQuery) {
  const { timeZone } = await readWorkspace(ctx)
  const [offered, counted, past] = await Promise.all([
    listExportColumns(ctx, await getLocale()),
    countRows(ctx, filterOf(ctx, query, timeZone), MOST_AT_ONCE + 1),
    listExports(ctx),
  ])
  return {
    offered,
    /** null: too many to count, or to wait for. */
    count: counted > MOST_AT_ONCE ? null : counted,
    past: past.data,
    clock: { now: ctx.now, timeZone },
  }
}
