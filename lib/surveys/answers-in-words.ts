import { type Answers, answerTo } from "./answers"
import { visibleQuestions } from "./logic"
import type { SurveyDefinition } from "./schema"
import type { Situation } from "./situation"
import type { Say } from "./speak"
import { typeOf } from "./types"
import type { Words } from "./types/question-type"

/** An answer as a person reads it, with the question it was given to. */
export type AnswerInWords = { questionId: string; title: string } & Words

/** The answers in the survey's order, options by their labels. An answer to a question that is not shown is left out. */
export function answersInWords(
  definition: SurveyDefinition,
  answers: Answers,
  situation: Situation,
  say: Say,
): AnswerInWords[] {
  return visibleQuestions(definition, answers, situation).flatMap((question) => {
    const answer = answerTo(answers, question.id)
    const said = answer === undefined ? undefined : typeOf(question).words(question, answer, say)
    return said ? [{ questionId: question.id, title: say(question.title), ...said }] : []
  })
}
