import { and, eq, sql } from "drizzle-orm"
import { type Db, transaction } from "../../db/client"
import { prepared, slotsOf } from "../../db/prepared"
import { type Counted, invitations, responses } from "../../db/schema"
import { lockRows } from "../../db/sql"
import { countingRules } from "../accounts/counting-rules"
import { dayNumber } from "../calendar"
import { countAnswered } from "../delivery/count-invitation"
import { notFound } from "../errors"
import { newId, newPublicId } from "../ids"
import type { Answers } from "../surveys/answers"
import { cleanAnswers, commentOf, nextQuestion, scoreOf } from "../surveys/logic"
import type { PostedAnswer } from "../surveys/validate-answer"
import { type OpenLink, situationOf } from "./link"
import { lockInvitation } from "./lock-invitation"
import { judgePost } from "./plausible"
import { RollupChanges } from "./rollups"
import { segmentsOf } from "./segments"
import { type FoundSeries, rememberSeries, seriesIds } from "./series"

export type Step = {
  link: OpenLink
  questionId: string
  posted: Exclude<PostedAnswer, { kind: "error" }>
  /** The language in which the page was answered. */
  language: string
  renderedAt: Date | undefined
  device: string | null
  now: Date
}

type Response = typeof responses.$inferSelect

/** What the response holds after a step; `ignored`: the step changed nothing, since no person can have made it. */
export type Recorded = Pick<Response, "state" | "answers" | "skipped"> & { ignored?: true }

/**
 * Saves the answer to one question of a personal link, and counts it. However often and from however many tabs it is
 * posted, one invitation has one response; a changed score moves the figures and keeps its day.
 * Its state is "held" when the post came implausibly fast: it is in no figure until a person posts again. Such a post
 * takes no answer out of the figures that stood there before. Throws `not_found` when the link was revoked, or its person
 * erased, meanwhile.
 */
export async function recordAnswer(step: Step): Promise<Recorded> {
  const found: FoundSeries = new Map()
  const recorded = await transaction(
    async (tx) => {
      found.clear()
      return saveStep(tx, step, found)
    },
    { isolation: "read committed" },
  )
  rememberSeries(found)
  return recorded
}

async function saveStep(tx: Db, step: Step, found: FoundSeries): Promise<Recorded> {
  const before = await lockResponse(tx, step.link)
  const after = nextResponse(step, before)
  if (!after) return { state: "counted", answers: before?.answers ?? {}, skipped: before?.skipped ?? [], ignored: true }
  const counted = after.state === "counted" && after.score !== null
  const place = counted ? (placeOf(before) ?? (await newPlace(tx, step, after.answeredAt, found))) : null
  const newCounted = place && after.score !== null ? { ...place.cells, score: after.score } : null
  await writeRollups(tx, before?.counted ?? null, newCounted)
  const row = { ...after, counted: newCounted, countedGeneration: newCounted && place ? place.generation : null }
  if (before) await tx.update(responses).set(row).where(eq(responses.id, before.id))
  else await insertResponse(tx).execute({ ...row, ...originOf(step) })
  await markInvitation(tx, step, before, row)
  return row
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

/** The response so far, of an invitation that is locked first; its own row is locked for a recount. */
async function lockResponse(tx: Db, { invitation }: OpenLink): Promise<Response | undefined> {
  if (!(await lockInvitation(tx, invitation))) throw notFound("This link")
  const { workspaceId, id: submissionKey } = invitation
  const [response] = await responseBySubmission(tx).execute({ workspaceId, submissionKey })
  return response
}

/** Pure: the response after this step; `undefined` when it stays as it is. */
function nextResponse(step: Step, before: Response | undefined) {
  const { link, questionId, posted, renderedAt, now } = step
  const { definition } = link
  const situation = situationOf(link, step.language)
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
    locale: step.language,
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

async function newPlace(tx: Db, { link }: Step, answeredAt: Date, found: FoundSeries): Promise<Place> {
  const { invitation, definition } = link
  const { timeZone, segments, rollupGeneration: generation } = await countingRules(tx, invitation.workspaceId)
  const subject = {
    workspaceId: invitation.workspaceId,
    generation,
    metric: definition.metric,
    touchpointId: invitation.touchpointId,
    surveyId: invitation.surveyId,
    questionId: definition.questions[0]?.id ?? "",
  }
  const cells = {
    answerDay: dayNumber(answeredAt, timeZone),
    experienceDay: dayNumber(invitation.experiencedAt, timeZone),
    series: await seriesIds(tx, subject, segmentsOf(invitation.properties, segments), found),
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

function originOf({ link, device }: Step) {
  const { invitation, definition } = link
  return {
    id: newId(),
    publicId: newPublicId(),
    workspaceId: invitation.workspaceId,
    invitationId: invitation.id,
    submissionKey: invitation.id,
    customerId: invitation.customerId,
    surveyId: invitation.surveyId,
    surveyVersionId: invitation.surveyVersionId,
    touchpointId: invitation.touchpointId,
    metric: definition.metric,
    channel: invitation.channel,
    device,
    imported: false,
    properties: invitation.properties,
    experiencedAt: invitation.experiencedAt,
  }
}

const { startedAt, completedAt } = slotsOf(invitations)

const setAnswered = prepared("set_answered", (tx) =>
  tx
    .update(invitations)
    .set({ startedAt, completedAt })
    .where(eq(invitations.id, sql.placeholder("id")))
    .returning({ countedDay: invitations.countedDay, countedGeneration: invitations.countedGeneration }),
)

type Row = Pick<Response, "counted" | "completedAt">

/** When it was begun and finished; the first score counts for the response rate of the day it was sent. */
async function markInvitation(tx: Db, { link, now }: Step, before: Row | undefined, after: Row): Promise<void> {
  const { invitation } = link
  const wasCounted = Boolean(before?.counted)
  const isCounted = after.counted !== null
  const finished = after.completedAt?.getTime() !== before?.completedAt?.getTime()
  if (wasCounted === isCounted && !finished) return
  const [sent] = await setAnswered(tx).execute({
    id: invitation.id,
    startedAt: isCounted ? (invitation.startedAt ?? now) : null,
    completedAt: after.completedAt,
  })
  if (wasCounted === isCounted || !sent) return
  await countAnswered(tx, { ...invitation, ...sent }, isCounted ? 1 : -1)
}
