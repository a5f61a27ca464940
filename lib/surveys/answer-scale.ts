import type { Question } from "./types"

/**
 * What the answers to a question mean: its type, and the scale where the type has one of its own. Results of two versions
 * are merged by question id, which is right only while this stays the same.
 */
export function answerScale(question: Question): string {
  switch (question.type) {
    case "rating":
      return `rating ${question.min}–${question.max}`
    case "matrix":
      return `matrix ${question.columns.map(({ id }) => id).join(", ")}`
    default:
      return question.type
  }
}
