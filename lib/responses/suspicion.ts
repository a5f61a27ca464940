import { SCALES } from "../stats/counts"
import { type Answers, answerTo, isMatrix } from "../surveys/answers"
import type { Question, SurveyDefinition } from "../surveys/schema"

/** Fewer alike say nothing: a happy customer gives three fives without a second thought. */
const LEAST_ALIKE = 4

/** Why an answer is doubtful: nobody read the questions, or a machine may have opened its links. */
export type Suspicion = "straight_line" | "scanner"

/**
 * Pure: whether somebody gave the same answer all the way down: one column in every row of a matrix they answered at least 4 rows
 * of, or one value to all questions of a scale, at least 4 of them. A survey of a single score never is.
 */
export function isStraightLine({ questions }: SurveyDefinition, answers: Answers): boolean {
  const scales = new Map<string, number[]>()
  for (const question of questions) {
    const answer = answerTo(answers, question.id)
    if (isMatrix(answer) && allAlike(Object.values(answer.rows))) return true
    const scale = scaleOf(question)
    if (scale !== undefined && typeof answer === "number") scales.set(scale, [...(scales.get(scale) ?? []), answer])
  }
  return [...scales.values()].some(allAlike)
}

const allAlike = (values: readonly unknown[]) =>
  values.length >= LEAST_ALIKE && values.every((value) => value === values[0])

/** Values are compared on scales with the same ends: a 5 of 5 is not a 5 of 10. */
function scaleOf(question: Question): string | undefined {
  switch (question.type) {
    case "nps":
    case "csat":
    case "ces":
      return endsOf(SCALES[question.type])
    case "rating":
      return endsOf(question)
    default:
      return undefined
  }
}

const endsOf = ({ min, max }: { min: number; max: number }) => `${min}–${max}`

type Facts = {
  definition: SurveyDefinition
  answers: Answers
  /** Nothing is left to ask; before that, alike answers may still differ. */
  completed: boolean
  /** A burst of its links was opened, or posts that came implausibly fast were held until a person confirmed. */
  scanned: boolean
  before: { state: string; suspicion: Suspicion | null } | undefined
}

/** Pure: the mark of a response after a step. What a machine did stays true; so does why a member took it out. */
export function suspicionOf({ definition, answers, completed, scanned, before }: Facts): Suspicion | null {
  if (before?.state === "excluded" && before.suspicion) return before.suspicion
  if (scanned || before?.suspicion === "scanner") return "scanner"
  return completed && isStraightLine(definition, answers) ? "straight_line" : null
}
