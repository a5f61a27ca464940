import type { ScoreGroup } from "../stats/counts"
import { type AnswerValue, isChoice } from "./answers"
import type { Condition, Fact } from "./conditions"
import type { Situation } from "./situation"

/** All that a condition may look at: the score's group, the answers to questions that are shown, and the situation. */
export type Known = {
  group: ScoreGroup | null
  answers: ReadonlyMap<string, AnswerValue>
  situation: Situation
}

/** Pure: whether a condition holds. The one evaluator, for server, page and preview. */
export function holds(condition: Condition, known: Known): boolean {
  if ("all" in condition) return condition.all.every((member) => holds(member, known))
  if ("any" in condition) return condition.any.some((member) => holds(member, known))
  const truth = truthOf(condition, known)
  return truth !== null && truth !== (condition.not ?? false)
}

/** Whether a fact is so; null when nothing is known of what it is about. */
function truthOf(fact: Fact, { group, answers, situation }: Known): boolean | null {
  switch (fact.fact) {
    case "score_group":
      return group && fact.in.includes(group)
    case "answered":
      return answers.has(fact.question)
    case "choice": {
      const answer = answers.get(fact.question)
      return isChoice(answer) ? answer.options.some((id) => fact.in.includes(id)) : null
    }
    case "number": {
      const answer = answers.get(fact.question)
      return typeof answer === "number" ? answer >= fact.from && answer <= fact.to : null
    }
    case "property": {
      const value = propertyOf(situation, fact.key)
      return value === undefined ? null : fact.in.some((one) => same(one, value))
    }
    case "property_number": {
      const value = Number(propertyOf(situation, fact.key) ?? Number.NaN)
      return Number.isNaN(value) ? null : value >= fact.from && value <= fact.to
    }
    case "language":
      return fact.in.includes(situation.language)
    case "channel":
      return fact.in.includes(situation.channel)
    default:
      return fact satisfies never
  }
}

/** A property that has a value; keys come from definitions, so names such as “constructor” must not find anything. */
function propertyOf({ properties }: Situation, key: string) {
  const value = Object.hasOwn(properties, key) ? properties[key] : undefined
  return value === null || value === "" ? undefined : value
}

/** Compared as people write them: 7 and "7" are one, and so are “Oro” and “oro”. */
const same = (written: string, value: string | number | boolean) =>
  written.trim().toLowerCase() === String(value).trim().toLowerCase()
