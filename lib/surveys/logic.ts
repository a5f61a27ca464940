import { SCALES, type ScoreGroup, scoreGroup } from "../stats/counts"
import { type Answers, type AnswerValue, answerTo } from "./answers"
import { holds, type Known } from "./evaluate"
import type { Ending, Question, SurveyDefinition } from "./schema"
import { scoreGroupName } from "./score-group"
import type { Situation } from "./situation"

/** The answer to the score question, on the metric's own scale; null while there is none. 0 is an answer. */
export function scoreOf({ metric, questions }: SurveyDefinition, answers: Answers): number | null {
  const score = questions[0] && answerTo(answers, questions[0].id)
  const { min, max } = SCALES[metric]
  return typeof score === "number" && Number.isInteger(score) && score >= min && score <= max ? score : null
}

/** The group of the score question's answer; null while there is none. */
function groupOf(definition: SurveyDefinition, answers: Answers): ScoreGroup | null {
  const score = scoreOf(definition, answers)
  return score === null ? null : scoreGroup(definition.metric, score)
}

/** The questions these answers lead through, in order. An answer to a question that is not shown decides nothing. */
export function visibleQuestions(definition: SurveyDefinition, answers: Answers, situation: Situation): Question[] {
  return walk(groupOf(definition, answers), definition, answers, situation).shown
}

type Walk = { shown: Question[]; known: Known }

function walk(group: ScoreGroup | null, { questions }: SurveyDefinition, answers: Answers, situation: Situation): Walk {
  const counted = new Map<string, AnswerValue>()
  const known = { group, answers: counted, situation }
  const shown = questions.filter(({ id, showIf }) => {
    const isShown = !showIf || holds(showIf, known)
    const answer = answerTo(answers, id)
    if (isShown && answer !== undefined) counted.set(id, answer)
    return isShown
  })
  return { shown, known }
}

/** The first question still to ask: shown, not answered, and not skipped (a required one cannot be). */
export function nextQuestion(
  definition: SurveyDefinition,
  answers: Answers,
  skipped: readonly string[],
  situation: Situation,
): Question | undefined {
  return visibleQuestions(definition, answers, situation).find(
    ({ id, required }) => answerTo(answers, id) === undefined && (required || !skipped.includes(id)),
  )
}

/** The shown question before this one, for “back”; undefined at the first one or when the question is not shown. */
export function previousQuestion(
  definition: SurveyDefinition,
  answers: Answers,
  id: string,
  situation: Situation,
): Question | undefined {
  const shown = visibleQuestions(definition, answers, situation)
  return shown[shown.findIndex((question) => question.id === id) - 1]
}

/** The answers that count: those to questions that are shown. */
export function cleanAnswers(definition: SurveyDefinition, answers: Answers, situation: Situation): Answers {
  const kept = visibleQuestions(definition, answers, situation).flatMap(({ id }) => {
    const answer = answerTo(answers, id)
    return answer === undefined ? [] : [[id, answer] as const]
  })
  return Object.fromEntries(kept)
}

/** What the person wrote, for the feed: the long texts of shown questions, in order, one blank line between. */
export function commentOf(definition: SurveyDefinition, answers: Answers, situation: Situation): string | null {
  const written = visibleQuestions(definition, answers, situation).flatMap(({ id, type }) => {
    const answer = answerTo(answers, id)
    return type === "long_text" && typeof answer === "string" ? [answer] : []
  })
  return written.join("\n\n") || null
}

/** The first ending whose condition holds. A definition that passed its schema always has one. */
export function endingFor(definition: SurveyDefinition, answers: Answers, situation: Situation): Ending {
  const { endings } = definition
  const { known } = walk(groupOf(definition, answers), definition, answers, situation)
  const ending = endings.find(({ showIf }) => !showIf || holds(showIf, known)) ?? endings.at(-1)
  if (!ending) throw new TypeError("A survey definition has at least one ending.")
  return ending
}

/** How far a person at question `id` is, 0–1. Before the score is known the longest way is assumed; without `id` it is done. */
export function progressAt(definition: SurveyDefinition, answers: Answers, situation: Situation, id?: string): number {
  const shown = visibleQuestions(definition, answers, situation)
  const index = shown.findIndex((question) => question.id === id)
  if (index < 0) return 1
  const groups = groupOf(definition, answers) === null ? scoreGroupName.options : []
  const ways = groups.map((group) => walk(group, definition, answers, situation).shown.length)
  return (index + 1) / (Math.max(shown.length, ...ways) + 1)
}
