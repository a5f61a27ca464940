import type { Condition, Fact, ShowIf } from "./conditions"
import type { SurveyDefinition } from "./definition-shape"

type WithConditions = Pick<SurveyDefinition, "questions" | "endings">

/** Has every condition that named one question name another: where a question became a new one. */
export function renameInConditions<Survey extends WithConditions>(survey: Survey, from: string, to: string): Survey {
  const fact = (one: Fact): Fact => ("question" in one && one.question === from ? { ...one, question: to } : one)
  const condition = (one: Condition): Condition => {
    if ("fact" in one) return fact(one)
    return "all" in one ? { all: one.all.map(condition) } : { any: one.any.map(condition) }
  }
  const inPart = <Part extends { showIf?: ShowIf | undefined }>(part: Part): Part =>
    // A condition keeps its depth, which the recursive type does not know.
    part.showIf ? { ...part, showIf: condition(part.showIf) as ShowIf } : part
  return { ...survey, questions: survey.questions.map(inPart), endings: survey.endings.map(inPart) }
}
