import { and, eq, gte, inArray, lte, type SQL, sql } from "drizzle-orm"
import { scanDb } from "../../../db/client"
import { rollupSeries, scoreRollups } from "../../../db/schema"
import type { Ctx } from "../../accounts/ctx"
import { readWorkspace } from "../../accounts/reads"
import { BASIS, type Basis, SCORE_COLUMNS } from "../../responses/rollups"
import { type Segment, WHOLE } from "../../responses/segments"
import type { Metric, ScoreCounts } from "../../stats/counts"

type Query = {
  metric: Metric
  by: Basis
  /** All of them when absent. */
  touchpoints?: readonly string[] | undefined
  survey?: string | undefined
  /** Days since 1970-01-01, inclusive. */
  from?: number | undefined
  to?: number | undefined
}

export type SegmentCounts = Segment & { counts: ScoreCounts }

/**
 * Answers of the whole and of every value of some chosen properties, from the rollups alone and in one statement, so that the
 * parts never exceed the whole.
 */
export async function readSegmentCounts(ctx: Ctx, keys: readonly string[], query: Query) {
  const { rollupGeneration } = await readWorkspace(ctx)
  const columns: Record<string, SQL<number>> = Object.fromEntries(
    SCORE_COLUMNS.map((column, score) => [`s${score}`, sql`sum(${column})`.mapWith(Number)]),
  )
  const rows = await scanDb()
    .select({ key: rollupSeries.segmentKey, value: rollupSeries.segmentValue, ...columns })
    .from(rollupSeries)
    .innerJoin(scoreRollups, eq(scoreRollups.seriesId, rollupSeries.id))
    .where(
      and(
        eq(rollupSeries.workspaceId, ctx.workspaceId),
        eq(rollupSeries.generation, rollupGeneration),
        inArray(rollupSeries.segmentKey, [WHOLE.key, ...keys]),
        eq(rollupSeries.metric, query.metric),
        query.touchpoints && inArray(rollupSeries.touchpointId, [...query.touchpoints]),
        query.survey === undefined ? undefined : eq(rollupSeries.surveyId, query.survey),
        eq(scoreRollups.basis, BASIS[query.by]),
        query.from === undefined ? undefined : gte(scoreRollups.day, query.from),
        query.to === undefined ? undefined : lte(scoreRollups.day, query.to),
      ),
    )
    .groupBy(rollupSeries.segmentKey, rollupSeries.segmentValue)
  const found = rows.map(toCounts)
  return {
    whole: found.find(({ key }) => key === WHOLE.key)?.counts ?? {},
    // A value that nobody has any more, since its answers were moved or deleted, leaves a row of zeros.
    parts: found.filter(({ key, counts }) => key !== WHOLE.key && Object.keys(counts).length > 0),
  }
}

function toCounts({ key, value, ...scores }: Segment & Record<string, string | number>): SegmentCounts {
  const counts = SCORE_COLUMNS.flatMap((_, score) => {
    const count = Number(scores[`s${score}` as keyof typeof scores])
    return count > 0 ? [[score, count] as const] : []
  })
  return { key, value, counts: Object.fromEntries(counts) }
}
