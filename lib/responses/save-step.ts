import { and, eq, sql } from "drizzle-orm"
import type { Db } from "../../db/client"
import { prepared, slotsOf } from "../../db/prepared"
import { responses } from "../../db/schema"
import { lockRows } from "../../db/sql"
import { newOrderedId, newPublicId } from "../ids"
import type { Answers, AnswerValue } from "../surveys/answers"
import { cleanAnswers, commentOf, nextQuestion, scoreOf } from "../surveys/logic"
import type { SurveyDefinition } from "../surveys/schema"
import type { Situation } from "../surveys/situation"
import { countChanges, movesFigures } from "./count-changes"
import { judgePost } from "./plausible"
import { type Refused, readStep, type Stale, type Step } from "./read-step"
import { addTexts, removeTexts } from "./search/keep-texts"
import { textOf } from "./search/text-of"
import type { FoundSeries } from "./series"
import { suspicionOf } from "./suspicion"

/** One post of a form. */
export type Post = {
  fields: URLSearchParams
  /** The language in which the page was answered. */
  language: string
  renderedAt: Date | undefined
  device: string | null
  now: Date
}

export type Response = typeof responses.$inferSelect

/** What the response holds after a step, and the question to ask next: none at the end, and none while it is held. */
type Saved = Pick<Response, "state" | "answers" | "skipped"> & { kind: "saved"; next: string | undefined }

/** No person can have made this post: nothing changed. The score it gave, to ask for it again. */
type Ignored = { kind: "ignored"; value: AnswerValue | undefined }

/** What became of a post. */
export type Outcome = Saved | Ignored | Refused | Stale

/** Where an answer comes from: what its response is given once, by its first step. */
type Origin = Pick<
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

type Asked = {
  origin: Origin
  definition: SurveyDefinition
  post: Post
  /** A machine is suspected to open its links. */
  scanned?: boolean
}

/** What a post made of a response, with its row before and after. */
export type Change = { outcome: Saved; before: Response | undefined; after: Row }

/** What a step writes. */
type Row = NonNullable<ReturnType<typeof nextResponse>>["row"]

/**
 * Saves what a form posts and counts it. The caller sees to it that two posts of one submission do not run side by side. What
 * was `found` holds once the transaction has committed.
 */
export async function saveStep(
  tx: Db,
  asked: Asked,
  found: FoundSeries,
): Promise<Change | { outcome: Ignored | Refused | Stale }> {
  const { origin, definition, post } = asked
  const before = await lockResponse(tx, origin)
  const { channel, properties } = before ?? origin
  const situation = { language: post.language, channel, properties }
  const step = readStep(definition, before?.answers ?? {}, situation, post.fields)
  if (step.kind !== "step") return { outcome: step }
  const changed = nextResponse(asked, step, situation, before)
  if (!changed) return { outcome: { kind: "ignored", value: postedValue(step) } }
  const { row: after, next } = changed
  const whole = { ...(before ?? firstOf(asked)), ...after }
  if (movesFigures(before, after)) {
    const changes = await countChanges(tx, origin.workspaceId, found)
    await changes.change(before, whole)
    await changes.write()
  }
  if (before) await tx.update(responses).set(after).where(eq(responses.id, before.id))
  else await insertResponse(tx).execute(whole)
  await writeText(tx, asked, { id: whole.id, before, after })
  const { state, answers, skipped } = after
  return { outcome: { kind: "saved", state, answers, skipped, next }, before, after }
}

const postedValue = ({ posted }: Step) => (posted.kind === "answer" ? posted.value : undefined)

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

/** Pure: the response after this step, and the question after it; `undefined` when it stays as it is. */
function nextResponse(
  { definition, post, scanned = false }: Asked,
  { questionId, posted }: Step,
  situation: Situation,
  before: Response | undefined,
) {
  const { renderedAt, now } = post
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
  const excluded = before?.state === "excluded"
  const held = !excluded && (asksScore ? verdict === "held" : heldBefore)
  const next = held ? undefined : nextQuestion(definition, kept, skipped, situation)?.id
  const completed = !held && next === undefined
  const row = {
    // What a member took out of the figures stays out when its customer changes it.
    state: excluded ? ("excluded" as const) : held ? ("held" as const) : ("counted" as const),
    suspicion: suspicionOf({ definition, answers: kept, completed, scanned: scanned || heldBefore, before }),
    score,
    answers: kept,
    skipped,
    locale: situation.language,
    comment: commentOf(definition, kept, situation),
    answeredAt: before && !heldBefore ? before.answeredAt : now,
    completedAt: completed ? (before?.completedAt ?? now) : null,
    updatedAt: now,
  }
  return { row, next }
}

/** Keeps what was written findable; nothing is to be done where nothing was, and at steps that leave it as it is. */
async function writeText(
  tx: Db,
  { origin, definition }: Asked,
  { id, before, after }: { id: string; before: Response | undefined; after: Row },
): Promise<void> {
  const textBefore = before ? textOf(definition, before.answers) : ""
  const text = textOf(definition, after.answers)
  const moved = before !== undefined && before.answeredAt.getTime() !== after.answeredAt.getTime()
  if (text === textBefore && !(moved && text !== "")) return
  if (textBefore !== "") await removeTexts(tx, [id])
  if (text !== "")
    await addTexts(tx, [{ workspaceId: origin.workspaceId, responseId: id, answeredAt: after.answeredAt, text }])
}

const firstOf = ({ origin, definition, post }: Asked) => ({
  ...origin,
  id: newOrderedId(),
  publicId: newPublicId(),
  metric: definition.metric,
  device: post.device,
  imported: false,
})
