import type { PageView, QuestionView, ThanksView } from "@/lib/respond/page-view"
import type { Answers } from "@/lib/surveys/answers"
import { endingFor, progressAt } from "@/lib/surveys/logic"
import { pipingValues } from "@/lib/surveys/piping"
import { templates } from "@/lib/surveys/templates"

const action = "/s/AbCdEfGhIjKlMnOpQrStUv"
export const brand = { name: "Bottega Aurora", color: "#2D4AA8" }
const situation = { language: "it", channel: "email", properties: {} }
const values = pipingValues({ brand: brand.name, customerName: "Marta Neri" })

/** A question of the post-purchase template, the score unless told otherwise. */
export function questionView(change: Partial<QuestionView> = {}, answers: Answers = {}): QuestionView {
  const definition = change.definition ?? templates["post-purchase"]
  const questionId = change.questionId ?? definition.questions[0]?.id ?? ""
  return {
    kind: "question",
    language: "it",
    brand,
    definition,
    questionId,
    values,
    progress: progressAt(definition, answers, situation, questionId),
    seed: "someone",
    renderToken: "mfz1k2v0.0123456789abcdef",
    action,
    ...change,
  }
}

export function thanksView(score: number, change: Partial<ThanksView> = {}): ThanksView {
  const definition = templates["post-purchase"]
  const ending = endingFor(definition, { nps: score }, situation)
  return {
    kind: "thanks",
    language: "it",
    brand,
    definition,
    ending,
    values,
    score,
    changeUntil: "6 dicembre",
    action,
    ...change,
  }
}

/** One view of every kind there is. */
export const everyKind = (language: string): PageView[] => [
  questionView({ language }),
  thanksView(9, { language }),
  { kind: "confirm", language, brand, questionId: "nps", score: 9, renderToken: "x.y", action },
  { kind: "not_found", language },
  { kind: "closed", language, brand },
  { kind: "expired", language, brand },
  { kind: "preferences", language, brand, stopped: null, action: "/u/x" },
  { kind: "preferences", language, brand, stopped: "survey", action: "/u/x" },
  { kind: "preferences", language, brand, stopped: "all" },
  { kind: "error", language, brand, problem: "unavailable", retry: action },
]
