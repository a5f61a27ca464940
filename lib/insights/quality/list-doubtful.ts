import { z } from "zod"
import type { Ctx } from "../../accounts/ctx"
import { readWorkspace } from "../../accounts/reads"
import { parse } from "../../parse"
import { listDoubtful } from "../../responses/doubtful/reads"
import { suspicion } from "../../responses/doubtful/schema"
import { periodOf } from "./period-of"
import { inOrder, period } from "./schema"

/** What `GET /api/v1/quality/doubtful` is asked besides its page. */
export const doubtfulInput = z.object({ ...period, suspicion }).refine(...inOrder)

type Page = { cursor?: string | undefined; limit?: number }

/** The marked answers of some days of the workspace, newest first, in the figures or taken out of them. */
export async function listDoubtfulOfDays(ctx: Ctx, input: z.input<typeof doubtfulInput>, page: Page = {}) {
  const query = parse(doubtfulInput, input)
  const { begins, ends } = periodOf(query, await readWorkspace(ctx), ctx.now)
  const { touchpoint } = query
  return listDoubtful(ctx, { from: begins, before: ends, touchpoint, suspicion: query.suspicion, ...page })
}
