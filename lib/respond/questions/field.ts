import type { RespondTexts } from "../../i18n/respond"
import type { AnswerValue } from "../../surveys/answers"
import type { Question } from "../../surveys/schema"
import type { Say } from "../../surveys/speak"

/** What the HTML of every question type is given. */
export type FieldProps<Q extends Question = Question> = {
  question: Q
  answer: AnswerValue | undefined
  /** The sentence beside the field; empty when nothing is wrong. */
  problem: string
  say: Say
  texts: RespondTexts
  /** Decides the order of options that are shuffled: the same for one person each time. */
  seed: string
}
