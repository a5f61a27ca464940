import { z } from "zod"
import { ces } from "./ces"
import { csat } from "./csat"
import { longText } from "./long-text"
import { multipleChoice } from "./multiple-choice"
import { nps } from "./nps"
import type { QuestionType } from "./question-type"
import { shortText } from "./short-text"
import { singleChoice } from "./single-choice"

/** Every question type by its name in the JSON. */
export const questionTypes = {
  nps,
  csat,
  ces,
  single_choice: singleChoice,
  multiple_choice: multipleChoice,
  long_text: longText,
  short_text: shortText,
}

export const question = z.discriminatedUnion("type", [
  nps.schema,
  csat.schema,
  ces.schema,
  singleChoice.schema,
  multipleChoice.schema,
  longText.schema,
  shortText.schema,
])

export type Question = z.infer<typeof question>

/** The type of a question. The cast holds because each entry is only ever given questions of its own name. */
export const typeOf = (question: Question) => questionTypes[question.type] as unknown as QuestionType<Question>
