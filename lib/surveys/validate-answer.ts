import type { AnswerValue } from "./answers"
import type { Question, SurveyDefinition } from "./schema"
import { typeOf } from "./types"
import type { AnswerError } from "./types/question-type"

export type { AnswerError } from "./types/question-type"

export type PostedAnswer =
  | { kind: "answer"; value: AnswerValue }
  | { kind: "skip" }
  | { kind: "error"; error: AnswerError; draft?: AnswerValue }

/**
 * Reads the form of one question: `a` (repeated for several choices), `o` (the words beside “other”), `skip`.
 * Nothing given skips a question that is not required. A refusal carries what was typed, to show it again.
 */
export function parsePostedAnswer(question: Question, form: URLSearchParams): PostedAnswer {
  const skips = form.has("skip")
  const posted = { values: skips ? [] : form.getAll("a"), other: form.get("o") ?? "" }
  const parsed = typeOf(question).parse(question, posted)
  if (parsed.kind !== "empty") return parsed
  return question.required ? { kind: "error", error: parsed.error } : { kind: "skip" }
}

/** The score of a link such as `?score=9`, to preselect it; undefined when it is no score of this survey. */
export function preselectedScore({ questions }: SurveyDefinition, score: string | null): number | undefined {
  const first = questions[0]
  if (!first || score === null) return undefined
  const parsed = typeOf(first).parse(first, { values: [score], other: "" })
  return parsed.kind === "answer" && typeof parsed.value === "number" ? parsed.value : undefined
}
