import { z } from "zod"
import { optionIds, options, optionTexts, parseChoice } from "./choice"
import { type QuestionType, questionFields } from "./question-type"

const schema = z.strictObject({ ...questionFields, type: z.literal("single_choice"), options })

export const singleChoice = {
  schema,
  parse: (question, posted) => parseChoice(question.options, posted, 1),
  texts: (question) => optionTexts(question.options),
  optionIds: (question) => optionIds(question.options),
} satisfies QuestionType<z.infer<typeof schema>>
