import { setImmediate } from "node:timers/promises"
import { and, desc, eq, gte, inArray, isNotNull, lt, lte, or } from "drizzle-orm"
import { scanDb } from "../../../db/client"
import { responses } from "../../../db/schema"
import type { Ctx } from "../../accounts/ctx"
import type { Metric } from "../../stats/counts"
import type { Answers } from "../../surveys/answers"

const PAGE = 1000

type Query = {
  metric: Metric
  touchpointIds?: readonly string[] | undefined
  /** Answered at this instant or later, and before that one. */
  from?: Date | undefined
  before?: Date | undefined
}

/** An answer as drivers are counted from it. */
export type ScoredAnswers = { surveyId: string | null; surveyVersionId: string | null; score: number; answers: Answers }

/**
 * The counted answers, newest first, a page in memory at a time, read off the main thread; between pages others have their
 * turn. Ends with the reason of `signal` when it is aborted.
 */
export async function* answerPages(ctx: Ctx, query: Query, signal?: AbortSignal): AsyncGenerator<ScoredAnswers[]> {
  let last: { answeredAt: Date; id: string } | undefined
  for (;;) {
    signal?.throwIfAborted()
    const page = await readPage(ctx, query, last)
    yield page.flatMap(({ score, ...row }) => (score === null ? [] : [{ ...row, score }]))
    last = page.at(-1)
    if (!last || page.length < PAGE) return
    await setImmediate()
  }
}

function readPage(ctx: Ctx, query: Query, last: { answeredAt: Date; id: string } | undefined) {
  return scanDb()
    .select({
      id: responses.id,
      answeredAt: responses.answeredAt,
      surveyId: responses.surveyId,
      surveyVersionId: responses.surveyVersionId,
      score: responses.score,
      answers: responses.answers,
    })
    .from(responses)
    .where(
      and(
        eq(responses.workspaceId, ctx.workspaceId),
        eq(responses.metric, query.metric),
        eq(responses.state, "counted"),
        isNotNull(responses.score),
        query.touchpointIds && inArray(responses.touchpointId, [...query.touchpointIds]),
        query.from && gte(responses.answeredAt, query.from),
        query.before && lt(responses.answeredAt, query.before),
        // The bound on the time alone lets the index begin there.
        last && lte(responses.answeredAt, last.answeredAt),
        last && or(lt(responses.answeredAt, last.answeredAt), lt(responses.id, last.id)),
      ),
    )
    .orderBy(desc(responses.answeredAt), desc(responses.id))
    .limit(PAGE)
}
