import { z } from "zod"
import { choiceWords, optionIds, options, optionTexts, parseChoice, shuffle } from "./choice"
import { type QuestionType, questionFields } from "./question-type"

const schema = z.strictObject({ ...questionFields, type: z.literal("single_choice"), options, shuffle })

export const singleChoice = {
  schema,
  parse: (question, posted) => parseChoice(question.options, posted, { most: 1 }),
  texts: (question) => optionTexts(question.options),
  optionalTexts: [],
  optionIds: (question) => optionIds(question.options),
  words: (question, answer, say) => choiceWords(question.options, answer, say),
  summary: "choice",
} satisfies QuestionType<z.infer<typeof schema>>
