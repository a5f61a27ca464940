import { and, eq, sql } from "drizzle-orm"
import type { Db } from "../../db/client"
import { rollupSeries } from "../../db/schema"
import { newIntegerId } from "../ids"
import type { Metric } from "../stats/counts"
import { type Segment, WHOLE } from "./segments"

/** What a series counts, apart from its segment. */
export type Subject = {
  workspaceId: string
  generation: number
  metric: Metric
  touchpointId: string
  /** Empty for answers collected elsewhere. */
  surveyId: string
  questionId: string
}

/** More values of one property than this are counted together. */
const VALUES_OF_A_SEGMENT = 200
export const OTHER_VALUES = "*other*"
const KEPT = 200_000

/** Ids found in a transaction; true for everybody only once it has committed: see `rememberSeries`. */
export type FoundSeries = Map<string, number>

const known: FoundSeries = new Map()

const keyOf = (subject: Subject, segment: Segment) =>
  [
    subject.workspaceId,
    subject.generation,
    subject.metric,
    subject.touchpointId,
    subject.surveyId,
    subject.questionId,
    segment.key,
    segment.value,
  ].join("\n")

/** Keeps ids for later answers. Call it after the transaction that found them has committed. */
export function rememberSeries(found: FoundSeries): void {
  if (known.size + found.size > KEPT) known.clear()
  for (const [key, id] of found) known.set(key, id)
}

/** The ids of a subject's series, one for each segment, made where there is none yet. */
export async function seriesIds(tx: Db, subject: Subject, segments: readonly Segment[], found: FoundSeries) {
  const ids: number[] = []
  for (const segment of segments) {
    const key = keyOf(subject, segment)
    const id = known.get(key) ?? found.get(key) ?? (await findOrMake(tx, subject, segment, found))
    found.set(key, id)
    ids.push(id)
  }
  return ids
}

async function findOrMake(tx: Db, subject: Subject, segment: Segment, found: FoundSeries): Promise<number> {
  const id = await find(tx, subject, segment)
  if (id !== undefined) return id
  if (segment.key !== WHOLE.key && segment.value !== OTHER_VALUES && (await isFull(tx, subject, segment))) {
    const other = { key: segment.key, value: OTHER_VALUES }
    const [otherId] = await seriesIds(tx, subject, [other], found)
    if (otherId !== undefined) return otherId
  }
  await tx
    .insert(rollupSeries)
    .values({ id: newIntegerId(), ...subject, segmentKey: segment.key, segmentValue: segment.value })
    .onConflictDoNothing()
  const made = await find(tx, subject, segment)
  if (made === undefined) throw new Error("A rollup series could not be made.")
  return made
}

async function find(tx: Db, subject: Subject, segment: Segment): Promise<number | undefined> {
  const [row] = await tx
    .select({ id: rollupSeries.id })
    .from(rollupSeries)
    .where(
      and(
        eq(rollupSeries.workspaceId, subject.workspaceId),
        eq(rollupSeries.generation, subject.generation),
        eq(rollupSeries.segmentKey, segment.key),
        eq(rollupSeries.segmentValue, segment.value),
        eq(rollupSeries.metric, subject.metric),
        eq(rollupSeries.touchpointId, subject.touchpointId),
        eq(rollupSeries.surveyId, subject.surveyId),
        eq(rollupSeries.questionId, subject.questionId),
      ),
    )
  return row?.id
}

/** Whether a property has as many values as are counted apart, and this one is not among them. */
async function isFull(tx: Db, subject: Subject, segment: Segment): Promise<boolean> {
  const ofSegment = and(
    eq(rollupSeries.workspaceId, subject.workspaceId),
    eq(rollupSeries.generation, subject.generation),
    eq(rollupSeries.segmentKey, segment.key),
  )
  const [same] = await tx
    .select({ id: rollupSeries.id })
    .from(rollupSeries)
    .where(and(ofSegment, eq(rollupSeries.segmentValue, segment.value)))
    .limit(1)
  if (same) return false
  const [values] = await tx
    .select({ count: sql`count(distinct ${rollupSeries.segmentValue})`.mapWith(Number) })
    .from(rollupSeries)
    .where(ofSegment)
  return (values?.count ?? 0) >= VALUES_OF_A_SEGMENT
}
