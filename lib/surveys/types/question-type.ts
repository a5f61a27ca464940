import { z } from "zod"
import type { AnswerValue } from "../answers"
import { showIf } from "../conditions"
import type { Say } from "../speak"
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
  | { key: "choice_missing" | "choice_single" | "choice_unknown" | "choice_exclusive" | "rows_missing" }
  | { key: "choice_least" | "choice_most"; count: number }
  | { key: "text_missing" | "number_wrong" | "date_wrong" | "email_wrong" | "phone_wrong" | "consent_missing" }
  | { key: "text_too_long"; max: number; length: number }
  | { key: "number_range"; min: number | undefined; max: number | undefined }
  | { key: "number_decimals"; decimals: number }
  | { key: "date_range"; earliest: string | undefined; latest: string | undefined }

/** Field values as they came in a form: `a` (repeated for several), the words beside “other”, `r.ROW` for each row of a matrix. */
export type Posted = { values: string[]; other: string; rows: ReadonlyMap<string, string[]> }

/** What a post means: an answer, nothing (which skips a question that is not required), or a refusal with what was typed. */
export type ParsedAnswer =
  | { kind: "answer"; value: AnswerValue }
  | { kind: "empty"; error: AnswerError }
  | { kind: "error"; error: AnswerError; draft?: AnswerValue }

/** An answer as a person reads it. */
export type Words =
  | { kind: "scale"; value: number; max: number }
  | { kind: "choice"; chosen: string[] }
  | { kind: "rows"; rows: { row: string; chosen: string }[] }
  | { kind: "yes_no"; yes: boolean }
  | { kind: "number"; value: number; unit: string }
  /** An ISO date. */
  | { kind: "date"; day: string }
  | { kind: "text"; text: string; long: boolean }

/** How results picture the answers of a type: "none" for what is no question. */
type Summary = "scale" | "choice" | "matrix" | "number" | "texts" | "none"

/** All that the rest of Nove knows of a question type, besides its HTML. */
export type QuestionType<Q> = {
  schema: z.ZodType<Q>
  /** Reads a posted value; `required` is looked at by the caller. */
  parse(question: Q, posted: Posted): ParsedAnswer
  /** Texts beyond title and help, with paths inside the question. */
  texts(question: Q): TextAt[]
  /** Names of its texts that need not be there, besides help. */
  optionalTexts: readonly string[]
  /** Option ids that conditions may name. */
  optionIds(question: Q): string[]
  /** An answer in words; undefined where it is none that this type gives. */
  words(question: Q, answer: AnswerValue, say: Say): Words | undefined
  summary: Summary
}
