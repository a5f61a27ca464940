import { and, asc, eq, gte, inArray, lte, max, min, type SQL, sql } from "drizzle-orm"
import { db } from "../../db/client"
import { rollupSeries, scoreRollups } from "../../db/schema"
import type { Ctx } from "../accounts/ctx"
import { BASIS, type Basis, SCORE_COLUMNS } from "../responses/rollups"
import { WHOLE } from "../responses/segments"
import type { Metric } from "../stats/counts"
import type { CountedSet } from "./answer-set"

export type DayCountsQuery = CountedSet & {
  metric: Metric
  generation: number
  basis: Basis
  /** Days since 1970-01-01, inclusive. */
  from?: number
  to?: number
}

/** Answers of one touchpoint on one day, or in the interval that begins on it: how many for each score 0–10. */
export type TouchpointDay = DaySum & { touchpointId: string }

/** Answers of one day: how many for each score 0–10. */
export type DaySum = { day: number; counts: number[] }

/**
 * The rollup rows behind a trend, at most one a day, touchpoint and survey: their number does not depend on that of the
 * answers. Rows come in no order, and a day may come several times.
 */
export async function readDayCounts(ctx: Ctx, query: DayCountsQuery): Promise<TouchpointDay[]> {
  const columns: Record<string, SQL<number>> = Object.fromEntries(
    SCORE_COLUMNS.map((column, score) => [`s${score}`, sql`${column}`.mapWith(Number)]),
  )
  const rows = await db()
    .select({ touchpointId: rollupSeries.touchpointId, day: scoreRollups.day, ...columns })
    .from(rollupSeries)
    .innerJoin(scoreRollups, eq(scoreRollups.seriesId, rollupSeries.id))
    .where(inQuery(ctx, query))
  return rows.map(toTouchpointDay)
}

/** The same added up over all touchpoints: one row for each day that has answers, in order. */
export async function readDaySums(ctx: Ctx, query: DayCountsQuery): Promise<DaySum[]> {
  const rows = await db()
    .select({ day: scoreRollups.day, ...sumColumns() })
    .from(rollupSeries)
    .innerJoin(scoreRollups, eq(scoreRollups.seriesId, rollupSeries.id))
    .where(inQuery(ctx, query))
    .groupBy(scoreRollups.day)
    .orderBy(asc(scoreRollups.day))
  return rows.map(({ day, ...scores }) => ({ day, counts: countsOf(scores) }))
}

/** The same added up over intervals, given by their first days in ascending order; the database does the sums. */
export async function readIntervalCounts(ctx: Ctx, query: DayCountsQuery, starts: readonly number[]) {
  const start = sql<number>`${startOf(starts)}`.mapWith(Number).as("start")
  const rows = await db()
    .select({ touchpointId: rollupSeries.touchpointId, day: start, ...sumColumns() })
    .from(rollupSeries)
    .innerJoin(scoreRollups, eq(scoreRollups.seriesId, rollupSeries.id))
    .where(inQuery(ctx, query))
    .groupBy(rollupSeries.touchpointId, sql`start`)
  return rows.map(toTouchpointDay)
}

/** The first and last day that have answers; `undefined` when none has. */
export async function readDayRange(ctx: Ctx, query: DayCountsQuery): Promise<{ from: number; to: number } | undefined> {
  const [row] = await db()
    .select({ from: min(scoreRollups.day), to: max(scoreRollups.day) })
    .from(rollupSeries)
    .innerJoin(scoreRollups, eq(scoreRollups.seriesId, rollupSeries.id))
    .where(inQuery(ctx, query))
  return row?.from == null || row.to == null ? undefined : { from: row.from, to: row.to }
}

function inQuery(ctx: Ctx, query: DayCountsQuery): SQL | undefined {
  const segment = query.segment ?? WHOLE
  return and(
    eq(rollupSeries.workspaceId, ctx.workspaceId),
    eq(rollupSeries.generation, query.generation),
    eq(rollupSeries.segmentKey, segment.key),
    eq(rollupSeries.segmentValue, segment.value),
    eq(rollupSeries.metric, query.metric),
    query.touchpointIds === undefined ? undefined : inArray(rollupSeries.touchpointId, [...query.touchpointIds]),
    query.surveyId === undefined ? undefined : eq(rollupSeries.surveyId, query.surveyId),
    query.questionId === undefined ? undefined : eq(rollupSeries.questionId, query.questionId),
    eq(scoreRollups.basis, BASIS[query.basis]),
    query.from === undefined ? undefined : gte(scoreRollups.day, query.from),
    query.to === undefined ? undefined : lte(scoreRollups.day, query.to),
  )
}

/** The first day of the interval a row's day lies in, found by halving: months are no arithmetic a database shares. */
function startOf(starts: readonly number[]): SQL {
  if (starts.length <= 1) return sql.raw(String(Number(starts[0] ?? 0)))
  const middle = starts.length >> 1
  const boundary = sql.raw(String(Number(starts[middle])))
  return sql`case when ${scoreRollups.day} < ${boundary} then ${startOf(starts.slice(0, middle))} else ${startOf(starts.slice(middle))} end`
}

type Row = { touchpointId: string; day: number } & Record<string, string | number>

/** The answers of a row that has a column for each score. */
export function toTouchpointDay({ touchpointId, day, ...scores }: Row): TouchpointDay {
  return { touchpointId, day, counts: countsOf(scores) }
}

const countsOf = (scores: Record<string, string | number>): number[] =>
  SCORE_COLUMNS.map((_, score) => Number(scores[`s${score}`]))

const sumColumns = (): Record<string, SQL<number>> =>
  Object.fromEntries(SCORE_COLUMNS.map((column, score) => [`s${score}`, sql`sum(${column})`.mapWith(Number)]))
