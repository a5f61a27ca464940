import { and, eq, sql } from "drizzle-orm"
import type { Db } from "../../db/client"
import { prepared } from "../../db/prepared"
import { rollupSeries } from "../../db/schema"
import { newIntegerId } from "../ids"
import type { Metric } from "../stats/counts"
import { codeSegment } from "./segment-codes"
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

/** Where a segment of a subject is counted: its series, and its code in the facts. The whole has no code. */
export type Place = { series: number; slot: number; code: number }

const KEPT = 200_000

/** Places found in a transaction, null for none; true for everybody only once it has committed: see `rememberSeries`. */
export type FoundSeries = Map<string, Place | null>

const known: FoundSeries = new Map()

const keyOf = (subject: Subject, segment: Segment) =>
  `${subject.workspaceId}\n${subject.generation}\n${subject.metric}\n${subject.touchpointId}\n${subject.surveyId}\n${subject.questionId}\n${segment.key}\n${segment.value}`

/** Keeps places for later answers. Call it after the transaction that found them has committed. */
export function rememberSeries(found: FoundSeries): void {
  if (known.size + found.size > KEPT) known.clear()
  for (const [key, place] of found) known.set(key, place)
}

/** Where a segment of a subject is counted, made where it is new; null when there is no room for its property yet. */
export async function placeOf(tx: Db, subject: Subject, segment: Segment, found: FoundSeries): Promise<Place | null> {
  const key = keyOf(subject, segment)
  const before = known.get(key) ?? found.get(key)
  if (before !== undefined) return before
  const place = await findOrMake(tx, subject, segment)
  found.set(key, place)
  return place
}

/** The series of the whole of a subject, made where it is new. */
export async function wholeOf(tx: Db, subject: Subject, found: FoundSeries): Promise<number> {
  const place = await placeOf(tx, subject, WHOLE, found)
  if (!place) throw new Error("The whole is counted everywhere.")
  return place.series
}

async function findOrMake(tx: Db, subject: Subject, segment: Segment): Promise<Place | null> {
  if (segment.key === WHOLE.key) return { series: await seriesOf(tx, subject, segment), slot: -1, code: 0 }
  const coded = await codeSegment(tx, subject, segment)
  return coded ? { series: await seriesOf(tx, subject, coded), slot: coded.slot, code: coded.code } : null
}

/** The series of a segment as it is counted, made where it is new. */
export async function seriesOf(tx: Db, subject: Subject, { key, value }: Segment): Promise<number> {
  const cell = { ...subject, segmentKey: key, segmentValue: value }
  const [row] = await findSeries(tx).execute(cell)
  if (row) return row.id
  await tx
    .insert(rollupSeries)
    .values({ id: newIntegerId(), ...cell })
    .onConflictDoNothing()
  const [made] = await findSeries(tx).execute(cell)
  if (!made) throw new Error("A rollup series could not be made.")
  return made.id
}

const CELL = [
  "workspaceId",
  "generation",
  "segmentKey",
  "segmentValue",
  "metric",
  "touchpointId",
  "surveyId",
  "questionId",
] as const

const findSeries = prepared("find_rollup_series", (tx) =>
  tx
    .select({ id: rollupSeries.id })
    .from(rollupSeries)
    .where(and(...CELL.map((name) => eq(rollupSeries[name], sql.placeholder(name))))),
)
