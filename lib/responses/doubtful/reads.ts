import { and, count, desc, eq, gte, inArray, isNotNull, lt, lte, or, type SQL } from "drizzle-orm"
import { z } from "zod"
import { db, scanDb } from "../../../db/client"
import { customers, responses, touchpoints } from "../../../db/schema"
import type { Ctx } from "../../accounts/ctx"
import { readCursor, writeCursor } from "../../cursor"
import { parse } from "../../parse"
import type { Metric } from "../../stats/counts"
import { type DoubtfulFilter, doubtfulFilter } from "./schema"

const doubtfulQuery = doubtfulFilter.extend({
  cursor: z.string().optional(),
  limit: z.int().min(1).max(200).default(50),
})
export type DoubtfulAnswer = Awaited<ReturnType<typeof listDoubtful>>["data"][number]

/** Marked answers, in the figures or taken out of them, newest first; `nextCursor` is null on the last page. */
export async function listDoubtful(ctx: Ctx, input: z.input<typeof doubtfulQuery>) {
  const query = parse(doubtfulQuery, input)
  const after = query.cursor === undefined ? undefined : readCursor(query.cursor)
  const rows = await db()
    .select({
      id: responses.id,
      metric: responses.metric,
      score: responses.score,
      comment: responses.comment,
      state: responses.state,
      suspicion: responses.suspicion,
      touchpoint: touchpoints.name,
      customerName: customers.name,
      customerEmail: customers.email,
      answeredAt: responses.answeredAt,
    })
    .from(responses)
    .innerJoin(touchpoints, eq(touchpoints.id, responses.touchpointId))
    .leftJoin(customers, eq(customers.id, responses.customerId))
    .where(
      and(
        marked(ctx, query),
        after && lte(responses.answeredAt, after.at),
        after && or(lt(responses.answeredAt, after.at), lt(responses.id, after.id)),
      ),
    )
    .orderBy(desc(responses.answeredAt), desc(responses.id))
    .limit(query.limit + 1)
  const data = rows.slice(0, query.limit)
  const last = data.at(-1)
  const nextCursor = rows.length > query.limit && last ? writeCursor({ at: last.answeredAt, id: last.id }) : null
  return { data, nextCursor }
}

/** How many marked answers of one metric, mark, state and score there are. */
export type DoubtfulCell = {
  metric: Metric
  suspicion: "straight_line" | "scanner"
  excluded: boolean
  score: number
  count: number
}

/** Counts the marked answers of a period, off the main thread: a scanner may have marked many. */
export async function countDoubtful(ctx: Ctx, filter: DoubtfulFilter): Promise<DoubtfulCell[]> {
  const { metric, suspicion, state, score } = responses
  const rows = await scanDb()
    .select({ metric, suspicion, state, score, count: count() })
    .from(responses)
    .where(marked(ctx, parse(doubtfulFilter, filter)))
    .groupBy(metric, suspicion, state, score)
  return rows.flatMap((row) =>
    row.score === null || row.suspicion === null
      ? []
      : [
          {
            metric: row.metric,
            suspicion: row.suspicion,
            excluded: row.state === "excluded",
            score: row.score,
            count: Number(row.count),
          },
        ],
  )
}

/** Only the marked ones, so that the partial index of them is read. One that is held back is in no figure anyway. */
export function marked(ctx: Ctx, { from, before, touchpoint, suspicion }: DoubtfulFilter): SQL | undefined {
  return and(
    eq(responses.workspaceId, ctx.workspaceId),
    isNotNull(responses.suspicion),
    gte(responses.answeredAt, from),
    lt(responses.answeredAt, before),
    inArray(responses.state, ["counted", "excluded"]),
    isNotNull(responses.score),
    touchpoint === undefined ? undefined : eq(responses.touchpointId, touchpoint),
    suspicion === undefined ? undefined : eq(responses.suspicion, suspicion),
  )
}
