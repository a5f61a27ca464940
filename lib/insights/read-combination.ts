import { and, eq, gte, inArray, lte, or, type SQL, sql } from "drizzle-orm"
import { z } from "zod"
import { db, scanDb } from "../../db/client"
import { answerFacts, rollupSeries, segmentCodes } from "../../db/schema"
import type { Ctx } from "../accounts/ctx"
import { readWorkspace } from "../accounts/reads"
import { parse } from "../parse"
import { slotColumn } from "../responses/facts"
import { SCORE_COLUMNS } from "../responses/rollups"
import { WHOLE } from "../responses/segments"
import { type TouchpointDay, toTouchpointDay } from "./day-counts"
import { METRICS } from "./schema"

const day = z.int().optional()

const combinationQuery = z.object({
  metric: z.enum(METRICS),
  basis: z.enum(["answer", "experience"]),
  /** An answer must fulfil all of them: its property has one of the values. */
  filters: z
    .array(z.object({ key: z.string(), values: z.array(z.string()).min(1, "is empty") }))
    .min(1, "is empty")
    .max(4, "holds more than four conditions"),
  touchpointIds: z.array(z.string()).optional(),
  surveyId: z.string().optional(),
  /** Days since 1970-01-01, inclusive. */
  from: day,
  to: day,
})
export type CombinationQuery = z.input<typeof combinationQuery>
type Query = z.output<typeof combinationQuery>

/**
 * Counts the answers that fulfil several conditions at once, which no rollup holds: reads the facts of each series once, off
 * the main thread. None for a property or value that no answer has. Rows come in no order, and a day may come several times.
 * Throws `invalid` for none or more than four conditions.
 */
export async function readCombination(ctx: Ctx, input: CombinationQuery): Promise<TouchpointDay[]> {
  const query = parse(combinationQuery, input)
  const { rollupGeneration: generation } = await readWorkspace(ctx)
  const conditions = await conditionsOf(ctx, generation, query)
  if (!conditions) return []
  const days: TouchpointDay[] = []
  // One after the other: each leaves room for what others ask of the database meanwhile.
  for (const { id, touchpointId } of await findSeries(ctx, generation, query)) {
    const rows = await countFacts(id, query, conditions)
    days.push(...rows.map((row) => toTouchpointDay({ ...row, touchpointId })))
  }
  return days
}

/** A condition for each filter; `undefined` when one of them fits no answer. */
async function conditionsOf(ctx: Ctx, generation: number, { filters }: Query): Promise<SQL[] | undefined> {
  const coded = await db()
    .select({
      key: segmentCodes.segmentKey,
      value: segmentCodes.segmentValue,
      slot: segmentCodes.slot,
      code: segmentCodes.code,
    })
    .from(segmentCodes)
    .where(
      and(
        eq(segmentCodes.workspaceId, ctx.workspaceId),
        eq(segmentCodes.generation, generation),
        or(
          ...filters.map(({ key, values }) =>
            and(eq(segmentCodes.segmentKey, key), inArray(segmentCodes.segmentValue, values)),
          ),
        ),
      ),
    )
  const conditions: SQL[] = []
  for (const { key, values } of filters) {
    const found = coded.filter((row) => row.key === key && values.includes(row.value))
    const [first] = found
    if (!first) return undefined
    conditions.push(
      inArray(
        slotColumn(first.slot),
        found.map(({ code }) => code),
      ),
    )
  }
  return conditions
}

/** The series of the whole that the touchpoints and the survey have. */
function findSeries(ctx: Ctx, generation: number, { metric, touchpointIds, surveyId }: Query) {
  return db()
    .select({ id: rollupSeries.id, touchpointId: rollupSeries.touchpointId })
    .from(rollupSeries)
    .where(
      and(
        eq(rollupSeries.workspaceId, ctx.workspaceId),
        eq(rollupSeries.generation, generation),
        eq(rollupSeries.segmentKey, WHOLE.key),
        eq(rollupSeries.segmentValue, WHOLE.value),
        eq(rollupSeries.metric, metric),
        touchpointIds && inArray(rollupSeries.touchpointId, touchpointIds),
        surveyId === undefined ? undefined : eq(rollupSeries.surveyId, surveyId),
      ),
    )
}

/** One series at a time, so that the days of the answers come in the order of the key and need no sorting. */
function countFacts(seriesId: number, { basis, from, to }: Query, conditions: readonly SQL[]) {
  const day = basis === "answer" ? answerFacts.answerDay : answerFacts.experienceDay
  const columns: Record<string, SQL<number>> = Object.fromEntries(
    SCORE_COLUMNS.map((_, score) => [
      `s${score}`,
      sql`count(*) filter (where ${answerFacts.score} = ${sql.raw(String(score))})`.mapWith(Number),
    ]),
  )
  return scanDb()
    .select({ day, ...columns })
    .from(answerFacts)
    .where(
      and(
        eq(answerFacts.seriesId, seriesId),
        from === undefined ? undefined : gte(day, from),
        to === undefined ? undefined : lte(day, to),
        ...conditions,
      ),
    )
    .groupBy(day)
}
