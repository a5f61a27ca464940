import { type CountedResponse, SurveyTally } from "@/lib/insights/survey-results/survey-tally"
import type { Answers } from "@/lib/surveys/answers"
import type { SurveyDefinition } from "@/lib/surveys/schema"
import type { Question } from "@/lib/surveys/types"
import { postPurchase } from "../surveys/definitions"

export const AT = new Date("2026-11-20T10:00:00Z")

/** Somebody’s answers as they are counted, in Italian by email. */
export const respond = (answers: Answers, more: Partial<CountedResponse> = {}): CountedResponse => ({
  id: "r",
  surveyVersionId: "v1",
  score: typeof answers.q0 === "number" ? answers.q0 : null,
  answers,
  skipped: [],
  locale: "it",
  channel: "email",
  properties: {},
  answeredAt: AT,
  completedAt: null,
  ...more,
})

/** A survey of the score question, `q0`, and others that everybody sees. */
export function asking(...later: Question[]): SurveyDefinition {
  const base = postPurchase()
  const score = { ...base.questions[0], id: "q0" } as Question
  return { ...base, questions: [score, ...later] }
}

export const plain = { title: { it: "?" }, required: false }
export const choice = (...ids: string[]): Question => ({
  ...plain,
  id: "q1",
  type: "multiple_choice",
  options: ids.map((id) => ({ id, label: { it: id }, ...(id === "other" ? { other: true as const } : {}) })),
})

/** What became of these versions, numbered from 1 with ids `v1`, `v2`, …, by these responses. */
export function resultOf(definitions: SurveyDefinition[], responses: CountedResponse[], filter = {}) {
  const versions = definitions.map((definition, index) => ({ id: `v${index + 1}`, number: index + 1, definition }))
  const tally = new SurveyTally("nps", versions, filter)
  for (const response of responses) tally.add(response)
  return tally.result()
}
