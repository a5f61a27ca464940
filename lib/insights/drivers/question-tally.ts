import { type Contrast, contrastOf, withoutPart } from "../../stats/contrast"
import type { Metric } from "../../stats/counts"
import { type AnswerValue, isChoice } from "../../surveys/answers"
import type { Texts } from "../../surveys/texts"
import { typeOf } from "../../surveys/types"
import { YES_NO } from "../../surveys/types/yes-no"
import type { MergedQuestion } from "../survey-results/merge-versions"
import { thirdsOf } from "./thirds"

/** What was answered: an option by id, or a part of a rating's scale. */
export type Said = { kind: "option"; id: string; label: Texts } | { kind: "range"; from: number; to: number }

type Scores = Record<number, number>
type Choice = { said: Said; takes: (answer: AnswerValue) => boolean; scores: Scores }

/** Counts the scores of those who gave each answer to one question, and of all who answered it. */
export class QuestionTally {
  private readonly answered: Scores = {}
  private readonly choices: Choice[]

  constructor(readonly merged: MergedQuestion) {
    this.choices = saidIn(merged).map((choice) => ({ ...choice, scores: {} }))
  }

  add(answer: AnswerValue, score: number): void {
    const given = this.choices.filter(({ takes }) => takes(answer))
    if (given.length === 0) return
    addTo(this.answered, score)
    for (const { scores } of given) addTo(scores, score)
  }

  /** Each answer against the others to the same question, for a question may be put to the unhappy alone; `all` scores stand behind. */
  contrasts(metric: Metric, all: number): (Contrast & { said: Said })[] {
    return this.choices.map(({ said, scores }) => ({
      said,
      ...contrastOf(metric, scores, withoutPart(this.answered, scores), all),
    }))
  }
}

/** Whether the answers of a question can move a score: options and ratings; not a consent, which has one answer. */
export const canDrive = ({ question }: MergedQuestion): boolean =>
  question.type === "rating" || (typeOf(question).summary === "choice" && question.type !== "consent")

function saidIn({ question, options }: MergedQuestion): Omit<Choice, "scores">[] {
  if (question.type === "rating") {
    return thirdsOf(question).map(({ from, to }) => ({
      said: { kind: "range", from, to },
      takes: (answer) => typeof answer === "number" && answer >= from && answer <= to,
    }))
  }
  const lines = options.length > 0 ? options : YES_NO.map((id) => ({ id, label: {} }))
  return lines.map(({ id, label }) => ({
    said: { kind: "option", id, label },
    takes: (answer) => isChoice(answer) && answer.options.includes(id),
  }))
}

function addTo(scores: Scores, score: number): void {
  scores[score] = (scores[score] ?? 0) + 1
}
