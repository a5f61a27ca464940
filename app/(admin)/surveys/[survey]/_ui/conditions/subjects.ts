import type { Fact } from "@/lib/surveys/conditions"
import type { Question } from "@/lib/surveys/schema"
import { typeOf } from "@/lib/surveys/types"

/** What a condition speaks of: an earlier question, or something known of the person. */
export type Subject = "score" | "language" | "channel" | "property" | "property_number" | `question:${string}`

export const SITUATION = ["language", "channel", "property", "property_number"] as const satisfies Subject[]

export function subjectOf(fact: Fact): Subject {
  switch (fact.fact) {
    case "score_group":
      return "score"
    case "choice":
    case "number":
    case "answered":
      return `question:${fact.question}`
    default:
      return fact.fact
  }
}

/** How a question is spoken of: by its options, as a number, or only as answered. */
type Speaking = "choice" | "number" | "answered"

function speakingOf(question: Question): Speaking {
  if (typeOf(question).optionIds(question).length > 0) return "choice"
  return typeOf(question).summary === "scale" || question.type === "number" ? "number" : "answered"
}

/** A first fact about a subject, to be changed from there. */
export function factAbout(subject: Subject, earlier: readonly Question[], languages: readonly string[]): Fact {
  switch (subject) {
    case "score":
      return { fact: "score_group", in: ["detractor"] }
    case "language":
      return { fact: "language", in: languages.slice(0, 1) }
    case "channel":
      return { fact: "channel", in: ["email"] }
    case "property":
      return { fact: "property", key: "customer.", in: [] }
    case "property_number":
      return { fact: "property_number", key: "event.", from: 0, to: 100 }
    default:
      return factAboutQuestion(subject.slice("question:".length), earlier)
  }
}

function factAboutQuestion(id: string, earlier: readonly Question[]): Fact {
  const question = earlier.find((candidate) => candidate.id === id)
  const speaking = question ? speakingOf(question) : "answered"
  switch (speaking) {
    case "choice":
      return { fact: "choice", question: id, in: question ? typeOf(question).optionIds(question).slice(0, 1) : [] }
    case "number":
      return { fact: "number", question: id, from: 0, to: question?.type === "rating" ? question.max : 10 }
    case "answered":
      return { fact: "answered", question: id }
  }
}
