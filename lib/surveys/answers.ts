/** What was chosen, by option id, and the words beside “other”. */
export type ChoiceAnswer = { options: string[]; other?: string }

/** What was chosen in each row of a matrix: row id → column id. */
export type MatrixAnswer = { rows: { readonly [rowId: string]: string } }

/** A score or number, a text or date, a choice or a matrix, as stored in a response. */
export type AnswerValue = number | string | ChoiceAnswer | MatrixAnswer

/** Answers by question id. A question that was skipped or not yet asked has no entry. */
export type Answers = { readonly [questionId: string]: AnswerValue }

/** The answer to one question; ids come from definitions, so names such as “constructor” must not find anything. */
export function answerTo(answers: Answers, questionId: string): AnswerValue | undefined {
  return Object.hasOwn(answers, questionId) ? answers[questionId] : undefined
}

export function isChoice(value: AnswerValue | undefined): value is ChoiceAnswer {
  return typeof value === "object" && "options" in value && Array.isArray(value.options)
}

export function isMatrix(value: AnswerValue | undefined): value is MatrixAnswer {
  return typeof value === "object" && "rows" in value
}
