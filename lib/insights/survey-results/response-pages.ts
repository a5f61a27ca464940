import { setImmediate } from "node:timers/promises"
import { and, desc, eq, gte, lt, lte, or } from "drizzle-orm"
import { db } from "../../../db/client"
import { responses } from "../../../db/schema"
import type { Ctx } from "../../accounts/ctx"
import type { Position } from "../../cursor"
import type { Metric } from "../../stats/counts"
import type { CountedResponse } from "./survey-tally"

const PAGE = 500

type Query = {
  surveyId: string
  metric: Metric
  from?: Date | undefined
  before?: Date | undefined
  /** Only those older than this one. */
  after?: Position | undefined
}

/**
 * The counted responses of a survey, newest first, a page in memory at a time. Between pages others have their turn.
 * Ends with the reason of `signal` when it is aborted.
 */
export async function* responsePages(ctx: Ctx, query: Query, signal?: AbortSignal): AsyncGenerator<CountedResponse[]> {
  let last = query.after
  for (;;) {
    signal?.throwIfAborted()
    const page = await readPage(ctx, query, last)
    yield page
    const end = page.at(-1)
    if (!end || page.length < PAGE) return
    last = { at: end.answeredAt, id: end.id }
    await setImmediate()
  }
}

function readPage(ctx: Ctx, query: Query, last: Position | undefined): Promise<CountedResponse[]> {
  return db()
    .select({
      id: responses.id,
      surveyVersionId: responses.surveyVersionId,
      score: responses.score,
      answers: responses.answers,
      skipped: responses.skipped,
      locale: responses.locale,
      channel: responses.channel,
      properties: responses.properties,
      answeredAt: responses.answeredAt,
      completedAt: responses.completedAt,
    })
    .from(responses)
    .where(
      and(
        eq(responses.workspaceId, ctx.workspaceId),
        eq(responses.surveyId, query.surveyId),
        eq(responses.metric, query.metric),
        eq(responses.state, "counted"),
        query.from && gte(responses.answeredAt, query.from),
        query.before && lt(responses.answeredAt, query.before),
        // The bound on the time alone lets the index begin there.
        last && lte(responses.answeredAt, last.at),
        last && or(lt(responses.answeredAt, last.at), lt(responses.id, last.id)),
      ),
    )
    .orderBy(desc(responses.answeredAt), desc(responses.id))
    .limit(PAGE)
}
