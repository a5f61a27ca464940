import { newStableId } from "./new-stable-id"
import {
  startingAgreement,
  startingEnds,
  startingOption,
  startingRow,
  startingStatement,
  startingTitles,
} from "./templates/starting-texts"
import type { Texts } from "./texts"
import type { Question } from "./types"

/** A text in each of a survey's languages; empty in those it is not written in. */
export const inLanguages = (texts: Texts, languages: readonly string[]): Texts =>
  Object.fromEntries(languages.map((language) => [language, texts[language] ?? ""]))

/** A question of a type to begin with, under a new id, in all languages of the survey. */
export function newQuestion(type: Question["type"], languages: readonly string[]): Question {
  const say = (texts: Texts) => inLanguages(texts, languages)
  const common = { id: newStableId("question"), title: say(startingTitles[type]), required: false }
  const labels = { low: say(startingEnds.low), high: say(startingEnds.high) }
  const option = (number: number) => ({ id: newStableId("option"), label: say(startingOption(number)) })
  switch (type) {
    case "nps":
    case "csat":
    case "ces":
      return { ...common, type, labels }
    case "rating":
      return { ...common, type, min: 1, max: 5, style: "stars", labels }
    case "single_choice":
    case "multiple_choice":
    case "drop_down":
      return { ...common, type, options: [option(1), option(2), option(3)] }
    case "matrix":
      return {
        ...common,
        type,
        rows: [1, 2].map((number) => ({ id: newStableId("row"), label: say(startingRow(number)) })),
        columns: startingAgreement.map((label) => ({ id: newStableId("column"), label: say(label) })),
      }
    case "consent":
      return { ...common, type, statement: say(startingStatement) }
    case "message":
      return { ...common, type, required: false }
    case "yes_no":
    case "long_text":
    case "short_text":
    case "number":
    case "date":
    case "email":
    case "phone":
      return { ...common, type }
    default:
      return type satisfies never
  }
}

/** A question turned into another type: words, help, condition and, where both types have them, options or ends stay. */
export function asType(question: Question, type: Question["type"], languages: readonly string[]): Question {
  const fresh = newQuestion(type, languages)
  const { title, help, required, showIf } = question
  const kept = { title, ...(help && { help }), ...(showIf && { showIf }), ...(type !== "message" && { required }) }
  const both = (["options", "labels"] as const).filter((part) => part in question && part in fresh)
  const parts = Object.fromEntries(Object.entries(question).filter(([name]) => both.some((part) => part === name)))
  // Each part that both have is of one shape in every type that has it.
  return { ...fresh, ...kept, ...parts } as Question
}
