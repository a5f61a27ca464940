import type { Db } from "../../db/client"
import { insertsNew } from "../../db/insert-new"
import { type Properties, responses } from "../../db/schema"
import type { Ctx } from "../accounts/ctx"
import { newOrderedId, newPublicId } from "../ids"
import type { Metric } from "../stats/counts"
import { countChanges } from "./count-changes"
import { findErased } from "./erased-key"
import { addTexts, type WrittenText } from "./search/keep-texts"
import type { FoundSeries } from "./series"

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
  const changes = await countChanges(tx, ctx.workspaceId, found)
  const erased = await findErased(
    tx,
    ctx.workspaceId,
    rows.map(({ submissionKey }) => submissionKey),
  )
  const made = rows.filter(({ submissionKey }) => !erased.has(submissionKey)).map((row) => toResponse(ctx, row))
  const fresh = new Set<string>()
  for (let start = 0; start < made.length; start += ROWS_A_STATEMENT) {
    const inserted = await insertNew(tx, made.slice(start, start + ROWS_A_STATEMENT))
    for (const { submissionKey } of inserted) fresh.add(submissionKey)
  }
  const uncounted = new Set(fresh)
  const written: WrittenText[] = []
  for (const response of made) {
    if (!uncounted.delete(response.submissionKey)) continue
    await changes.change(undefined, response)
    const { id: responseId, workspaceId, answeredAt, comment } = response
    if (comment !== null) written.push({ workspaceId, responseId, answeredAt, text: comment })
  }
  await changes.write()
  await addTexts(tx, written)
  return fresh
}

const insertNew = insertsNew(responses, [responses.workspaceId, responses.submissionKey])

function toResponse(ctx: Ctx, row: ImportedResponse) {
  return {
    id: newOrderedId(),
    publicId: newPublicId(),
    workspaceId: ctx.workspaceId,
    submissionKey: row.submissionKey,
    customerId: row.customerId,
    surveyId: row.surveyId ?? null,
    surveyVersionId: null,
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
    experiencedAt: row.answeredAt,
    answeredAt: row.answeredAt,
    completedAt: row.answeredAt,
    updatedAt: ctx.now,
  }
}
