import { z } from "zod"
import { ces } from "./ces"
import { consent } from "./consent"
import { email, phone } from "./contact"
import { csat } from "./csat"
import { date } from "./date"
import { dropDown } from "./drop-down"
import { longText } from "./long-text"
import { matrix } from "./matrix"
import { message } from "./message"
import { multipleChoice } from "./multiple-choice"
import { nps } from "./nps"
import { number } from "./number"
import type { QuestionType } from "./question-type"
import { rating } from "./rating"
import { shortText } from "./short-text"
import { singleChoice } from "./single-choice"
import { yesNo } from "./yes-no"

/** Every question type by its name in the JSON. */
export const questionTypes = {
  nps,
  csat,
  ces,
  rating,
  single_choice: singleChoice,
  multiple_choice: multipleChoice,
  drop_down: dropDown,
  matrix,
  yes_no: yesNo,
  long_text: longText,
  short_text: shortText,
  number,
  date,
  email,
  phone,
  consent,
  message,
}

export const question = z.discriminatedUnion("type", [
  nps.schema,
  csat.schema,
  ces.schema,
  rating.schema,
  singleChoice.schema,
  multipleChoice.schema,
  dropDown.schema,
  matrix.schema,
  yesNo.schema,
  longText.schema,
  shortText.schema,
  number.schema,
  date.schema,
  email.schema,
  phone.schema,
  consent.schema,
  message.schema,
])

export type Question = z.infer<typeof question>

/** The type of a question. The cast holds because each entry is only ever given questions of its own name. */
export const typeOf = (question: Question) => questionTypes[question.type] as unknown as QuestionType<Question>
