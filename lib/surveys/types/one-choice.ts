import { z } from "zod"
import { choiceWords, optionIds, options, optionTexts, parseChoice, shuffle } from "./choice"
import { type QuestionType, questionFields } from "./question-type"

/** Builds a type whose answer is one of its options. */
export function oneChoiceType<T extends string>(type: T) {
  const schema = z.strictObject({ ...questionFields, type: z.literal(type), options, shuffle })
  const questionType: QuestionType<z.infer<typeof schema>> = {
    schema,
    parse: (question, posted) => parseChoice(question.options, posted, { most: 1 }),
    texts: (question) => optionTexts(question.options),
    optionalTexts: [],
    optionIds: (question) => optionIds(question.options),
    words: (question, answer, say) => choiceWords(question.options, answer, say),
    summary: "choice",
  }
  return { ...questionType, schema }
}
