import { and, eq, sql } from "drizzle-orm"
import type { Db } from "../../db/client"
import { prepared, slotsOf } from "../../db/prepared"
import { type Counted, responses } from "../../db/schema"
import { lockRows } from "../../db/sql"
import { countingRules } from "../accounts/counting-rules"
import { dayNumber } from "../calendar"
import { newId, newPublicId } from "../ids"
import type { Answers } from "../surveys/answers"
import { cleanAnswers, commentOf, nextQuestion, scoreOf } from "../surveys/logic"
import type { SurveyDefinition } from "../surveys/schema"
import type { PostedAnswer } from "../surveys/validate-answer"
import { judgePost } from "./plausible"
import { RollupChanges } from "./rollups"
import { segmentsOf } from "./segments"
import { type FoundSeries, seriesIds } from "./series"

/** One post of a form that its question takes. */
export type Step = {
  questionId: string
  posted: Exclude<PostedAnswer, { kind: "error" }>
  /** The language in which the page was answered. */
  language: string
  renderedAt: Date | undefined
  device: string | null
  now: Date
}

export type Response = typeof responses.$inferSelect

/** What the response holds after a step; `ignored`: the step changed nothing, since no person can have made it. */
export type Recorded = Pick<Response, "state" | "answers" | "skipped"> & { ignored?: true }

/** Where an answer comes from: what its response is given once, by its first step. */
export type Origin = Pick<
  Response,
  | "workspaceId"
  | "invitationId"
  | "linkId"
  | "submissionKey"
  | "customerId"
  | "touchpointId"
  | "channel"
  | "properties"
  | "experiencedAt"
> & { surveyId: string; surveyVersionId: string }

/** A response before its first step. */
const NOTHING = { state: "counted" as const, answers: {}, skipped: [], counted: null, completedAt: null }

type Asked = { origin: Origin; definition: SurveyDefinition; step: Step }

/**
 * Saves a step and counts it. The caller sees to it that two posts of one submission do not run side by side. Ids of
 * series that were `found` hold once the transaction has committed.
 */
export async function saveStep(tx: Db, asked: Asked, found: FoundSeries) {
  const before = await lockResponse(tx, asked.origin)
  const after = nextResponse(asked, before)
  if (!after) return { before, after: { ...NOTHING, ...before, ignored: true as const } }
  const counted = after.state === "counted" && after.score !== null
  const place = counted ? (placeOf(before) ?? (await newPlace(tx, asked, before, after.answeredAt, found))) : null
  const newCounted = place && after.score !== null ? { ...place.cells, score: after.score } : null
  await writeRollups(tx, before?.counted ?? null, newCounted)
  const row = { ...after, counted: newCounted, countedGeneration: newCounted && place ? place.generation : null }
  if (before) await tx.update(responses).set(row).where(eq(responses.id, before.id))
  else await insertResponse(tx).execute({ ...row, ...firstOf(asked) })
  return { before, after: row }
}

const insertResponse = prepared("insert_response", (tx) => tx.insert(responses).values(slotsOf(responses)))

const responseBySubmission = prepared("response_by_submission", (tx) =>
  lockRows(
    tx
      .select()
      .from(responses)
      .where(
        and(
          eq(responses.workspaceId, sql.placeholder("workspaceId")),
          eq(responses.submissionKey, sql.placeholder("submissionKey")),
        ),
      ),
  ),
)

/** The response so far; its row is locked for a recount. */
async function lockResponse(tx: Db, { workspaceId, submissionKey }: Origin): Promise<Response | undefined> {
  const [response] = await responseBySubmission(tx).execute({ workspaceId, submissionKey })
  return response
}

/** Pure: the response after this step; `undefined` when it stays as it is. */
function nextResponse({ origin, definition, step }: Asked, before: Response | undefined) {
  const { questionId, posted, language, renderedAt, now } = step
  const { channel, properties } = before ?? origin
  const situation = { language, channel, properties }
  const { [questionId]: _, ...others } = before?.answers ?? {}
  const answers: Answers = posted.kind === "answer" ? { ...others, [questionId]: posted.value } : others
  const kept = cleanAnswers(definition, answers, situation)
  const skippedBefore = (before?.skipped ?? []).filter((id) => id !== questionId)
  const skipped = posted.kind === "skip" ? [...skippedBefore, questionId] : skippedBefore
  const score = scoreOf(definition, kept)
  const heldBefore = before?.state === "held"
  const asksScore = definition.questions[0]?.id === questionId
  const verdict = judgePost({
    renderedAt,
    now,
    score,
    before: before && { score: before.score, updatedAt: before.updatedAt, held: heldBefore },
  })
  if (asksScore && verdict === "ignored") return undefined
  const held = asksScore ? verdict === "held" : heldBefore
  const done = !held && nextQuestion(definition, kept, skipped, situation) === undefined
  return {
    state: held ? ("held" as const) : ("counted" as const),
    score,
    answers: kept,
    skipped,
    locale: language,
    comment: commentOf(definition, kept, situation),
    answeredAt: before && !heldBefore ? before.answeredAt : now,
    completedAt: done ? (before?.completedAt ?? now) : null,
    updatedAt: now,
  }
}

/** Where a response is counted: its cells, and the generation of rollups that they are in. */
type Place = { cells: Omit<Counted, "score">; generation: number }

/** A response that is counted keeps its place. */
function placeOf(before: Response | undefined): Place | undefined {
  if (!before?.counted || before.countedGeneration === null) return undefined
  return { cells: before.counted, generation: before.countedGeneration }
}

async function newPlace(
  tx: Db,
  { origin, definition }: Asked,
  before: Response | undefined,
  answeredAt: Date,
  found: FoundSeries,
): Promise<Place> {
  const { workspaceId, touchpointId, surveyId } = origin
  const { properties, experiencedAt } = before ?? origin
  const { timeZone, segments, rollupGeneration: generation } = await countingRules(tx, workspaceId)
  const subject = {
    workspaceId,
    generation,
    metric: definition.metric,
    touchpointId,
    surveyId,
    questionId: definition.questions[0]?.id ?? "",
  }
  const cells = {
    answerDay: dayNumber(answeredAt, timeZone),
    experienceDay: dayNumber(experiencedAt, timeZone),
    series: await seriesIds(tx, subject, segmentsOf(properties, segments), found),
  }
  return { cells, generation }
}

async function writeRollups(tx: Db, before: Counted | null, after: Counted | null): Promise<void> {
  if (before?.score === after?.score) return
  const changes = new RollupChanges()
  if (before) changes.add(before, -1)
  if (after) changes.add(after, 1)
  await changes.write(tx)
}

const firstOf = ({ origin, definition, step }: Asked) => ({
  ...origin,
  id: newId(),
  publicId: newPublicId(),
  metric: definition.metric,
  device: step.device,
  imported: false,
})
