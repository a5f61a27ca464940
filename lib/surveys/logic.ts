import { SCALES, type ScoreGroup, scoreGroup } from "../stats/counts"
import { type Answers, type AnswerValue, answerTo, isChoice } from "./answers"
import type { Condition, Fact } from "./conditions"
import type { Ending, Question, SurveyDefinition } from "./schema"
import { scoreGroupName } from "./score-group"

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
export function visibleQuestions(definition: SurveyDefinition, answers: Answers): Question[] {
  return shownTo(groupOf(definition, answers), definition, answers)
}

function shownTo(group: ScoreGroup | null, { questions }: SurveyDefinition, answers: Answers): Question[] {
  const counted = new Map<string, AnswerValue>()
  return questions.filter(({ id, showIf }) => {
    const shown = !showIf || holds(showIf, group, counted)
    const answer = answerTo(answers, id)
    if (shown && answer !== undefined) counted.set(id, answer)
    return shown
  })
}

function holds(condition: Condition, group: ScoreGroup | null, answers: ReadonlyMap<string, AnswerValue>): boolean {
  if ("all" in condition) return condition.all.every((member) => holds(member, group, answers))
  if ("any" in condition) return condition.any.some((member) => holds(member, group, answers))
  const truth = truthOf(condition, group, answers)
  return truth !== null && truth !== (condition.not ?? false)
}

/** Whether a fact is so; null when the question it is about has no answer. */
function truthOf(fact: Fact, group: ScoreGroup | null, answers: ReadonlyMap<string, AnswerValue>): boolean | null {
  if (fact.fact === "score_group") return group && fact.in.includes(group)
  const answer = answers.get(fact.question)
  switch (fact.fact) {
    case "answered":
      return answer !== undefined
    case "choice":
      return isChoice(answer) ? answer.options.some((id) => fact.in.includes(id)) : null
    case "number":
      return typeof answer === "number" ? answer >= fact.from && answer <= fact.to : null
  }
}

/** The first question still to ask: shown, not answered, and not skipped (a required one cannot be). */
export function nextQuestion(
  definition: SurveyDefinition,
  answers: Answers,
  skipped: readonly string[],
): Question | undefined {
  return visibleQuestions(definition, answers).find(
    ({ id, required }) => answerTo(answers, id) === undefined && (required || !skipped.includes(id)),
  )
}

/** The shown question before this one, for “back”; undefined at the first one or when the question is not shown. */
export function previousQuestion(definition: SurveyDefinition, answers: Answers, id: string): Question | undefined {
  const shown = visibleQuestions(definition, answers)
  return shown[shown.findIndex((question) => question.id === id) - 1]
}

/** The answers that count: those to questions that are shown. */
export function cleanAnswers(definition: SurveyDefinition, answers: Answers): Answers {
  const kept = visibleQuestions(definition, answers).flatMap(({ id }) => {
    const answer = answerTo(answers, id)
    return answer === undefined ? [] : [[id, answer] as const]
  })
  return Object.fromEntries(kept)
}

/** What the person wrote, for the feed: the long texts of shown questions, in order, one blank line between. */
export function commentOf(definition: SurveyDefinition, answers: Answers): string | null {
  const written = visibleQuestions(definition, answers).flatMap(({ id, type }) => {
    const answer = answerTo(answers, id)
    return type === "long_text" && typeof answer === "string" ? [answer] : []
  })
  return written.join("\n\n") || null
}

/** The first ending meant for this score, else the one for everyone. A definition that passed its schema always has one. */
export function endingFor(definition: SurveyDefinition, answers: Answers): Ending {
  const { endings } = definition
  const group = groupOf(definition, answers)
  const ending =
    endings.find(({ when }) => when === group) ?? endings.find(({ when }) => when === "always") ?? endings[0]
  if (!ending) throw new TypeError("A survey definition has at least one ending.")
  return ending
}

/** How far a person at question `id` is, 0–1. Before the score is known the longest way is assumed; without `id` it is done. */
export function progressAt(definition: SurveyDefinition, answers: Answers, id?: string): number {
  const shown = visibleQuestions(definition, answers)
  const index = shown.findIndex((question) => question.id === id)
  if (index < 0) return 1
  const groups = groupOf(definition, answers) === null ? scoreGroupName.options : []
  const ways = groups.map((group) => shownTo(group, definition, answers).length)
  return (index + 1) / (Math.max(shown.length, ...ways) + 1)
}
