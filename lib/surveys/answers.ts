/** What was chosen, by option id, and the words beside “other”. */
export type ChoiceAnswer = { options: string[]; other?: string }

/** A score, a text or a choice, as stored in a response. */
export type AnswerValue = number | string | ChoiceAnswer

/** Answers by question id. A question that was skipped or not yet asked has no entry. */
export type Answers = { readonly [questionId: string]: AnswerValue }

/** The answer to one question; ids come from definitions, so names such as “constructor” must not find anything. */
export function answerTo(answers: Answers, questionId: string): AnswerValue | undefined {
  return Object.hasOwn(answers, questionId) ? answers[questionId] : undefined
}

export function isChoice(value: AnswerValue | undefined): value is ChoiceAnswer {
  return typeof value === "object" && Array.isArray(value.options)
}
