import { type Question, surveyDefinition } from "@/lib/surveys/schema"
import { everyTypeSurvey } from "./mixed-survey"

/** A survey of so many questions of every type, in two languages; conditions of the later ones look at the first ones. */
export function longSurvey(count: number) {
  const { questions } = everyTypeSurvey
  const others = questions.slice(1)
  const again = Array.from({ length: Math.max(0, count - questions.length) }, (_, index): Question => {
    const question = others[index % others.length] as Question
    return { ...question, id: `${question.id}_${Math.floor(index / others.length) + 2}` }
  })
  return surveyDefinition.parse({ ...everyTypeSurvey, questions: [...questions, ...again].slice(0, count) })
}
