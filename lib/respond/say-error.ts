import type { RespondTexts } from "../i18n/respond"
import type { AnswerError } from "../surveys/validate-answer"

/** Says in the page's language why an answer is refused. */
export function sayError(error: AnswerError, { errors }: RespondTexts): string {
  switch (error.key) {
    case "score_missing":
    case "score_range":
      return errors[error.key](error)
    case "text_too_long":
      return errors.text_too_long(error)
    default:
      return errors[error.key]
  }
}
