import { SCALES } from "../stats/counts"
import { type Answers, type AnswerValue, answerTo, isChoice } from "./answers"
import { visibleQuestions } from "./logic"
import type { Question, SurveyDefinition } from "./schema"
import type { Say } from "./speak"

/** An answer as a person reads it, with the question it was given to. */
export type AnswerInWords = { questionId: string; title: string } & (
  | { kind: "scale"; value: number; max: number }
  | { kind: "choice"; chosen: string[] }
  | { kind: "text"; text: string; long: boolean }
)

/** The answers in the survey's order, options by their labels. An answer to a question that is not shown is left out. */
export function answersInWords(definition: SurveyDefinition, answers: Answers, say: Say): AnswerInWords[] {
  return visibleQuestions(definition, answers).flatMap((question) => {
    const answer = answerTo(answers, question.id)
    const said = answer === undefined ? undefined : inWords(question, answer, say)
    return said ? [{ questionId: question.id, title: say(question.title), ...said }] : []
  })
}

function inWords(question: Question, answer: AnswerValue, say: Say) {
  switch (question.type) {
    case "nps":
    case "csat":
    case "ces":
      if (typeof answer !== "number") return undefined
      return { kind: "scale" as const, value: answer, max: SCALES[question.type].max }
    case "single_choice":
    case "multiple_choice": {
      if (!isChoice(answer)) return undefined
      const { options, other } = answer
      const chosen = question.options
        .filter(({ id }) => options.includes(id))
        .map((option) => (option.other && other ? `${say(option.label)}: ${other}` : say(option.label)))
      return { kind: "choice" as const, chosen }
    }
    case "long_text":
    case "short_text":
      if (typeof answer !== "string") return undefined
      return { kind: "text" as const, text: answer, long: question.type === "long_text" }
    default:
      return question satisfies never
  }
}
