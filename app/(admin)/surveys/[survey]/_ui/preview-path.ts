import type { Metric, ScoreGroup } from "@/lib/stats/counts"
import type { Answers } from "@/lib/surveys/answers"
import { visibleQuestions } from "@/lib/surveys/logic"
import type { Question, SurveyDefinition } from "@/lib/surveys/schema"
import type { Situation } from "@/lib/surveys/situation"

export const GROUPS = ["promoter", "passive", "detractor"] as const satisfies readonly ScoreGroup[]

/** A score that stands for each group. */
const SCORES: Record<Metric, Record<ScoreGroup, number>> = {
  nps: { promoter: 9, passive: 7, detractor: 3 },
  csat: { promoter: 5, passive: 3, detractor: 2 },
  ces: { promoter: 6, passive: 4, detractor: 2 },
}

export type PreviewPath = { score: number; answers: Answers; questions: Question[]; situation: Situation }

/** The questions that somebody of a group sees who answers nothing but the score. */
export function pathOf(definition: SurveyDefinition, group: ScoreGroup): PreviewPath {
  const score = SCORES[definition.metric][group]
  const [first] = definition.questions
  const answers: Answers = first ? { [first.id]: score } : {}
  const situation = { language: definition.defaultLanguage, channel: "email", properties: {} }
  return { score, answers, questions: visibleQuestions(definition, answers, situation), situation }
}

/** The group to preview a question with: the present one if it sees it, else the first that does, else the present one. */
export function groupSeeing(definition: SurveyDefinition, id: string, present: ScoreGroup): ScoreGroup {
  const sees = (group: ScoreGroup) => pathOf(definition, group).questions.some((question) => question.id === id)
  return sees(present) ? present : (GROUPS.find(sees) ?? present)
}
