import { type Answers, answerTo } from "../surveys/answers"
import { visibleQuestions } from "../surveys/logic"
import type { Question, SurveyDefinition } from "../surveys/schema"
import type { Situation } from "../surveys/situation"
import { type PostedAnswer, parsePostedAnswer } from "../surveys/validate-answer"

/** The answer, or the skipping, of one question. */
export type Step = { questionId: string; posted: Exclude<PostedAnswer, { kind: "error" }> }

/** A post that its question does not take: what is wrong, and what was typed, to show both again. */
export type Refused = { kind: "refused"; question: Question } & Pick<
  Extract<PostedAnswer, { kind: "error" }>,
  "error" | "draft"
>

/** Somebody who came from a page that no longer fits: the answers so far lead to no such question. */
export type Stale = { kind: "stale" }

type Read = ({ kind: "step" } & Step) | Refused | Stale

/** Pure: what a posted form does to the answers so far. `q` names its question; see `parsePostedAnswer` for the rest. */
export function readStep(
  definition: SurveyDefinition,
  answers: Answers,
  situation: Situation,
  fields: URLSearchParams,
): Read {
  const questionId = fields.get("q")
  const question = visibleQuestions(definition, answers, situation).find(({ id }) => id === questionId)
  if (!question) return { kind: "stale" }
  const posted = parsePostedAnswer(question, fields)
  if (posted.kind !== "error") return { kind: "step", questionId: question.id, posted }
  return { kind: "refused", question, error: posted.error, draft: posted.draft ?? answerTo(answers, question.id) }
}
