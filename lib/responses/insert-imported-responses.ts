import { sql } from "drizzle-orm"
import type { Db } from "../../db/client"
import { prepared } from "../../db/prepared"
import { type Properties, responses } from "../../db/schema"
import { rowsAsJson, rowsIn } from "../../db/sql"
import { type CountingRules, countingRules } from "../accounts/counting-rules"
import type { Ctx } from "../accounts/ctx"
import { dayNumber } from "../calendar"
import { newOrderedId, newPublicId } from "../ids"
import type { Metric } from "../stats/counts"
import { findErased } from "./erased-key"
import { RollupChanges } from "./rollups"
import { segmentsOf } from "./segments"
import { type FoundSeries, seriesIds } from "./series"

/** An answer collected elsewhere. */
export type ImportedResponse = {
  customerId: string | null
  touchpointId: string
  surveyId?: string | null
  metric: Metric
  score: number
  comment: string | null
  answeredAt: Date
  properties: Properties
  locale: string | null
  /** Makes the same answer, brought in twice, one response. */
  submissionKey: string
}

const ROWS_A_STATEMENT = 500

/**
 * Inserts and counts answers collected elsewhere, in the caller's transaction; those that are there already, with their
 * person or without, are left alone. Give `found` to `rememberSeries` after the commit. Returns the submission keys that were new.
 */
export async function insertImportedResponses(
  tx: Db,
  ctx: Ctx,
  rows: readonly ImportedResponse[],
  found: FoundSeries,
): Promise<Set<string>> {
  const rules = await countingRules(tx, ctx.workspaceId)
  const made: (typeof responses.$inferInsert & { submissionKey: string })[] = []
  const erased = await findErased(
    tx,
    ctx.workspaceId,
    rows.map(({ submissionKey }) => submissionKey),
  )
  for (const row of rows) {
    if (!erased.has(row.submissionKey)) made.push(await toResponse(tx, ctx, rules, row, found))
  }
  const fresh = new Set<string>()
  for (let start = 0; start < made.length; start += ROWS_A_STATEMENT) {
    const rows = rowsAsJson(responses, made.slice(start, start + ROWS_A_STATEMENT))
    const inserted = await insertNew(tx).execute({ rows })
    for (const { submissionKey } of inserted) fresh.add(submissionKey)
  }
  const changes = new RollupChanges()
  const uncounted = new Set(fresh)
  for (const { submissionKey, counted } of made) {
    if (counted && uncounted.delete(submissionKey)) changes.add(counted, 1)
  }
  await changes.write(tx)
  return fresh
}

const insertNew = prepared("insert_imported_responses", (tx) =>
  tx
    .insert(responses)
    .select(rowsIn(responses, sql.placeholder("rows")))
    .onConflictDoNothing({ target: [responses.workspaceId, responses.submissionKey] })
    .returning({ submissionKey: responses.submissionKey }),
)

async function toResponse(tx: Db, ctx: Ctx, rules: CountingRules, row: ImportedResponse, found: FoundSeries) {
  const subject = {
    workspaceId: ctx.workspaceId,
    generation: rules.rollupGeneration,
    metric: row.metric,
    touchpointId: row.touchpointId,
    surveyId: row.surveyId ?? "",
    questionId: row.metric,
  }
  const day = dayNumber(row.answeredAt, rules.timeZone)
  const series = await seriesIds(tx, subject, segmentsOf(row.properties, rules.segments), found)
  return {
    id: newOrderedId(),
    publicId: newPublicId(),
    workspaceId: ctx.workspaceId,
    submissionKey: row.submissionKey,
    customerId: row.customerId,
    surveyId: row.surveyId ?? null,
    touchpointId: row.touchpointId,
    metric: row.metric,
    channel: "import",
    imported: true,
    state: "counted" as const,
    score: row.score,
    answers: { [row.metric]: row.score },
    skipped: [],
    comment: row.comment,
    locale: row.locale,
    properties: row.properties,
    counted: { answerDay: day, experienceDay: day, score: row.score, series },
    countedGeneration: rules.rollupGeneration,
    experiencedAt: row.answeredAt,
    answeredAt: row.answeredAt,
    completedAt: row.answeredAt,
    updatedAt: ctx.now,
  }
}
