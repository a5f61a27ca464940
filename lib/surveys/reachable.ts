import { SCALES, scoreGroup } from "../stats/counts"
import type { AnswerValue } from "./answers"
import type { Condition, Fact } from "./conditions"
import type { SurveyDefinition } from "./definition-shape"
import { holds, type Known } from "./evaluate"
import { type Question, typeOf } from "./types"

/** A condition that takes longer to judge than this many steps is taken for one that can hold. */
const MOST_STEPS = 5000

/**
 * Whether anybody could ever meet a condition: there are answers, properties, a language and a channel for which it holds,
 * and every question it needs an answer to can be shown together with it.
 */
export function canHold(condition: Condition, definition: SurveyDefinition): boolean {
  return search([condition], [], definition, { steps: 0 })
}

/** Takes the conditions one by one, trying each side of an “or”; `facts` is what has to be so until here. */
function search(pending: Condition[], facts: Fact[], definition: SurveyDefinition, effort: { steps: number }): boolean {
  effort.steps += 1
  if (effort.steps > MOST_STEPS) return true
  const [condition, ...rest] = pending
  if (!condition) return true
  if ("all" in condition) return search([...condition.all, ...rest], facts, definition, effort)
  if ("any" in condition) return condition.any.some((member) => search([member, ...rest], facts, definition, effort))
  const together = [...facts, condition]
  if (!agree(aboutSame(condition, together, definition), definition)) return false
  const asked = needed(condition, facts, definition)?.showIf
  return search(asked ? [asked, ...rest] : rest, together, definition, effort)
}

/** The question that has to be answered for a fact, unless an earlier fact needed it already. */
function needed(fact: Fact, facts: readonly Fact[], { questions }: SurveyDefinition): Question | undefined {
  if (!needsAnswer(fact)) return undefined
  if (facts.some((other) => needsAnswer(other) && other.question === fact.question)) return undefined
  return questions.find(({ id }) => id === fact.question)
}

type AboutAnswer = Extract<Fact, { question: string }>

const needsAnswer = (fact: Fact): fact is AboutAnswer =>
  "question" in fact && !(fact.fact === "answered" && fact.not === true)

/** What a fact is about: two facts about different things never contradict each other. */
function subjectOf(fact: Fact, { questions }: SurveyDefinition): string {
  if ("question" in fact) return `question ${fact.question}`
  if ("key" in fact) return `property ${fact.key}`
  return fact.fact === "score_group" ? `question ${questions[0]?.id}` : fact.fact
}

const aboutSame = (fact: Fact, facts: readonly Fact[], definition: SurveyDefinition) =>
  facts.filter((other) => subjectOf(other, definition) === subjectOf(fact, definition))

/** Whether facts about one thing can be so at once: one of the values it may have meets them all. */
function agree(facts: readonly Fact[], definition: SurveyDefinition): boolean {
  return valuesOf(facts, definition).some((known) => facts.every((fact) => holds(fact, known)))
}

const nothing: Known = { group: null, answers: new Map(), situation: { language: "", channel: "", properties: {} } }

/** A value of every kind that the facts could tell apart. */
function valuesOf(facts: readonly Fact[], definition: SurveyDefinition): Known[] {
  const [fact] = facts
  if (!fact) return []
  const inSituation = (values: object[]) =>
    values.map((value) => ({ ...nothing, situation: { ...nothing.situation, ...value } }))
  switch (fact.fact) {
    case "language":
      return inSituation(definition.languages.map((language) => ({ language })))
    case "channel":
      return inSituation([...named(facts), ""].map((channel) => ({ channel })))
    case "property":
    case "property_number":
      return inSituation(
        [...named(facts), ...bounds(facts), "something else"].map((value) => ({ properties: { [fact.key]: value } })),
      )
    default:
      return answersOf("question" in fact ? fact.question : definition.questions[0]?.id, facts, definition)
  }
}

function answersOf(id: string | undefined, facts: readonly Fact[], definition: SurveyDefinition): Known[] {
  const { metric, questions } = definition
  const question = questions.find((candidate) => candidate.id === id)
  if (!question) return []
  const values = possibleAnswers(question, facts).map((value): Known => {
    const group = question === questions[0] && typeof value === "number" ? scoreGroup(metric, value) : null
    return { ...nothing, group, answers: new Map([[question.id, value]]) }
  })
  const always = question.required && !question.showIf
  return always ? values : [...values, nothing]
}

/** Answers to a question, one of every kind that the facts could tell apart. */
function possibleAnswers(question: Question, facts: readonly Fact[]): AnswerValue[] {
  switch (question.type) {
    case "nps":
    case "csat":
    case "ces":
      return pointsOf(SCALES[question.type])
    case "rating":
      return pointsOf(question)
    case "number": {
      const { min = -Infinity, max = Infinity, decimals = 0 } = question
      const step = 10 ** -decimals
      const near = bounds(facts).flatMap((bound) => [bound - step, bound, bound + step])
      return [...near, min, max, 0].filter((value) => Number.isFinite(value) && value >= min && value <= max)
    }
    case "multiple_choice": {
      const refused = facts.flatMap((fact) => (fact.fact === "choice" && fact.not ? fact.in : []))
      const options = question.options.map(({ id }) => id).filter((id) => !refused.includes(id))
      return options.length > 0 ? [{ options }] : []
    }
    case "message":
      return []
    default: {
      const options = typeOf(question).optionIds(question)
      return options.length > 0 ? options.map((option) => ({ options: [option] })) : [""]
    }
  }
}

const pointsOf = ({ min, max }: { min: number; max: number }) =>
  Array.from({ length: max - min + 1 }, (_, index) => min + index)

const named = (facts: readonly Fact[]): string[] => facts.flatMap((fact) => ("in" in fact ? fact.in : []))

const bounds = (facts: readonly Fact[]): number[] =>
  facts.flatMap((fact) => ("from" in fact ? [fact.from - 1, fact.from, fact.to, fact.to + 1] : []))
