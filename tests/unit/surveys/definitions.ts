import type { SurveyDefinition } from "@/lib/surveys/schema"
import { templates } from "@/lib/surveys/templates"

/** A post-purchase survey that a test may bend: every call gives a fresh copy. */
export const postPurchase = (): SurveyDefinition => structuredClone(templates["post-purchase"])
export const postSupport = (): SurveyDefinition => structuredClone(templates["post-support"])

/** The question with this id. */
export function questionOf(definition: SurveyDefinition, id: string) {
  const question = definition.questions.find((candidate) => candidate.id === id)
  if (!question) throw new Error(`no question ${id}`)
  return question
}
