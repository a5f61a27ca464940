import { type Answers, isChoice } from "../../surveys/answers"
import type { SurveyDefinition } from "../../surveys/schema"

/** Everything a person wrote in their answers, the comment first: long texts, short ones, the words beside “other”. */
export function textOf({ questions }: SurveyDefinition, answers: Answers): string {
  const written = (wanted: string) =>
    questions.flatMap(({ id, type }) => {
      const answer = Object.hasOwn(answers, id) ? answers[id] : undefined
      if (wanted === "other") return isChoice(answer) && answer.other ? [answer.other] : []
      return type === wanted && typeof answer === "string" ? [answer] : []
    })
  return [...written("long_text"), ...written("short_text"), ...written("other")].join("\n")
}
