import type { RespondTexts } from "../i18n/respond"
import type { AnswerError } from "../surveys/validate-answer"

/** Says in the page's language why an answer is refused. */
export function sayError(error: AnswerError, { errors }: RespondTexts): string {
  switch (error.key) {
    case "score_missing":
    case "score_range":
      return errors[error.key](error)
    case "choice_least":
    case "choice_most":
      return errors[error.key](error)
    case "text_too_long":
      return errors.text_too_long(error)
    case "number_range":
      return errors.number_range(error)
    case "number_decimals":
      return errors.number_decimals(error)
    case "date_range":
      return errors.date_range(error)
    default:
      return errors[error.key]
  }
}
