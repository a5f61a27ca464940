import type { SurveyDefinition } from "@/lib/surveys/schema"
import { templates } from "@/lib/surveys/templates"

const CALL = ["call_back", "phone", "contacted"]

/**
 * The post-purchase template cut down to what tests speak of: seven questions, of which only the reasons have a condition,
 * and one ending for each group. Every call gives a fresh copy to bend.
 */
export function postPurchase(): SurveyDefinition {
  const { questions, endings, ...rest } = structuredClone(templates["post-purchase"])
  return {
    ...rest,
    questions: questions
      .filter(({ id }) => !CALL.includes(id))
      .map(({ showIf, ...question }) =>
        question.id.startsWith("reason") && showIf ? { ...question, showIf } : question,
      ),
    endings: endings.filter(({ id }) => !CALL.includes(id)),
  }
}

export const postSupport = (): SurveyDefinition => structuredClone(templates["post-support"])

/** The question with this id. */
export function questionOf(definition: SurveyDefinition, id: string) {
  const question = definition.questions.find((candidate) => candidate.id === id)
  if (!question) throw new Error(`no question ${id}`)
  return question
}
