import type { Page } from "@/app/_ui/use-more-rows"
import type { Ctx } from "@/lib/accounts/ctx"
import { readWorkspace } from "@/lib/accounts/reads"
import { readWritten } from "@/lib/insights/survey-results/read-written"
import type { WrittenRow } from "./_ui/types"
import { readScreenQuery, resultsQuery, type ScreenQuery } from "./screen-query"

/** The page of a question's texts after a cursor. */
export async function loadMoreTexts(
  ctx: Ctx,
  id: string,
  wanted: { question: string; cursor: string },
  filters: ScreenQuery,
): Promise<Page<WrittenRow>> {
  const query = readScreenQuery(filters)
  const { timeZone } = await readWorkspace(ctx)
  const { data, nextCursor } = await readWritten(ctx, id, { ...resultsQuery(query, ctx.now, timeZone), ...wanted })
  return { data: data.map((written) => ({ ...written, id: written.responseId })), nextCursor }
}
