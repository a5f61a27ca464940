import { and, asc, eq, gte, lte, type SQL, sql } from "drizzle-orm"
import { db } from "../../db/client"
import { rollupSeries, scoreRollups } from "../../db/schema"
import type { Ctx } from "../accounts/ctx"
import { BASIS, type Basis, SCORE_COLUMNS } from "../responses/rollups"
import { type Segment, WHOLE } from "../responses/segments"
import type { Metric } from "../stats/counts"

export type DayCountsQuery = {
  metric: Metric
  generation: number
  basis: Basis
  segment?: Segment
  touchpointId?: string
  surveyId?: string
  /** Days since 1970-01-01, inclusive. */
  from?: number
  to?: number
}

/** Answers of one touchpoint on one day: how many for each score 0–10. */
export type TouchpointDay = { touchpointId: string; day: number; counts: number[] }

/** What trends are made of: reads only rollups, so it costs the same at a thousand and at ten million answers. */
export async function readDayCounts(ctx: Ctx, query: DayCountsQuery): Promise<TouchpointDay[]> {
  const segment = query.segment ?? WHOLE
  const sums: Record<string, SQL<number>> = Object.fromEntries(
    SCORE_COLUMNS.map((column, score) => [`s${score}`, sql`sum(${column})`.mapWith(Number)]),
  )
  const rows = await db()
    .select({ touchpointId: rollupSeries.touchpointId, day: scoreRollups.day, ...sums })
    .from(rollupSeries)
    .innerJoin(scoreRollups, eq(scoreRollups.seriesId, rollupSeries.id))
    .where(
      and(
        eq(rollupSeries.workspaceId, ctx.workspaceId),
        eq(rollupSeries.generation, query.generation),
        eq(rollupSeries.segmentKey, segment.key),
        eq(rollupSeries.segmentValue, segment.value),
        eq(rollupSeries.metric, query.metric),
        query.touchpointId === undefined ? undefined : eq(rollupSeries.touchpointId, query.touchpointId),
        query.surveyId === undefined ? undefined : eq(rollupSeries.surveyId, query.surveyId),
        eq(scoreRollups.basis, BASIS[query.basis]),
        query.from === undefined ? undefined : gte(scoreRollups.day, query.from),
        query.to === undefined ? undefined : lte(scoreRollups.day, query.to),
      ),
    )
    .groupBy(rollupSeries.touchpointId, scoreRollups.day)
    .orderBy(asc(scoreRollups.day))
  return rows.map(({ touchpointId, day, ...scores }) => ({
    touchpointId,
    day,
    counts: SCORE_COLUMNS.map((_, score) => Number(scores[`s${score}` as keyof typeof scores])),
  }))
}

/** A histogram that is added to. */
export class Tally {
  private readonly sums = new Array<number>(SCORE_COLUMNS.length).fill(0)

  add(counts: readonly number[]): void {
    for (let score = 0; score < this.sums.length; score += 1)
      this.sums[score] = (this.sums[score] ?? 0) + (counts[score] ?? 0)
  }

  /** Counts by score; scores nobody gave are left out. */
  counts(): Record<number, number> {
    return Object.fromEntries(this.sums.flatMap((count, score) => (count > 0 ? [[score, count]] : [])))
  }
}

/** Adds days up by whatever key they belong to. */
export function tallyBy<Key>(days: readonly TouchpointDay[], keyOf: (day: TouchpointDay) => Key): Map<Key, Tally> {
  const tallies = new Map<Key, Tally>()
  for (const day of days) {
    const key = keyOf(day)
    let tally = tallies.get(key)
    if (!tally) {
      tally = new Tally()
      tallies.set(key, tally)
    }
    tally.add(day.counts)
  }
  return tallies
}
