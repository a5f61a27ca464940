import type { AnswerValue } from "./answers"
import type { Question, SurveyDefinition } from "./schema"
import { typeOf } from "./types"
import type { AnswerError, Posted } from "./types/question-type"

export type { AnswerError } from "./types/question-type"

export type PostedAnswer =
  | { kind: "answer"; value: AnswerValue }
  | { kind: "skip" }
  | { kind: "error"; error: AnswerError; draft?: AnswerValue }

/** A form in which nothing is filled in. */
export const NOTHING: Posted = { values: [], other: "", rows: new Map() }

const ROW = "r."

/** The rows of a matrix that a form has fields for. */
function rowsIn(form: URLSearchParams): Posted["rows"] {
  const names = new Set([...form.keys()].filter((name) => name.startsWith(ROW)))
  return new Map([...names].map((name) => [name.slice(ROW.length), form.getAll(name)]))
}

/**
 * Reads the form of one question: `a` (repeated for several choices), `o` (the words beside “other”), `r.ROW`, `skip`.
 * Nothing given skips a question that is not required. A refusal carries what was typed, to show it again.
 */
export function parsePostedAnswer(question: Question, form: URLSearchParams): PostedAnswer {
  const skips = form.has("skip")
  const posted = skips ? NOTHING : { values: form.getAll("a"), other: form.get("o") ?? "", rows: rowsIn(form) }
  const parsed = typeOf(question).parse(question, posted)
  if (parsed.kind !== "empty") return parsed
  return question.required ? { kind: "error", error: parsed.error } : { kind: "skip" }
}

/** The score of a link such as `?score=9`, to preselect it; undefined when it is no score of this survey. */
export function preselectedScore({ questions }: SurveyDefinition, score: string | null): number | undefined {
  const first = questions[0]
  if (!first || score === null) return undefined
  const parsed = typeOf(first).parse(first, { ...NOTHING, values: [score] })
  return parsed.kind === "answer" && typeof parsed.value === "number" ? parsed.value : undefined
}
