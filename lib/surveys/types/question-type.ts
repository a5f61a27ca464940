import { z } from "zod"
import type { AnswerValue } from "../answers"
import { showIf } from "../conditions"
import { stableId, type TextAt, texts } from "../texts"

/** The fields every question has; each type adds its own. */
export const questionFields = {
  id: stableId,
  title: texts(500),
  help: texts(1000).optional(),
  required: z.boolean(),
  showIf: showIf.optional(),
}

/** Why a posted value is refused; the page says it in the person's language. */
export type AnswerError =
  | { key: "score_missing" | "score_range"; min: number; max: number }
  | { key: "choice_missing" | "choice_single" | "choice_unknown" | "text_missing" }
  | { key: "text_too_long"; max: number; length: number }

/** Field values as they came in a form: `a` (repeated for several) and the words beside “other”. */
export type Posted = { values: string[]; other: string }

/** What a post means: an answer, nothing (which skips a question that is not required), or a refusal with what was typed. */
export type ParsedAnswer =
  | { kind: "answer"; value: AnswerValue }
  | { kind: "empty"; error: AnswerError }
  | { kind: "error"; error: AnswerError; draft?: AnswerValue }

/** All that the rest of Nove knows of a question type, besides its HTML. */
export type QuestionType<Q> = {
  schema: z.ZodType<Q>
  /** Reads a posted value; `required` is looked at by the caller. */
  parse(question: Q, posted: Posted): ParsedAnswer
  /** Texts beyond title and help, with paths inside the question. */
  texts(question: Q): TextAt[]
  /** Option ids that conditions may name. */
  optionIds(question: Q): string[]
}
