import { z } from "zod"
import { optionIds, options, optionTexts, parseChoice } from "./choice"
import { type QuestionType, questionFields } from "./question-type"

const schema = z.strictObject({ ...questionFields, type: z.literal("multiple_choice"), options })

export const multipleChoice = {
  schema,
  parse: (question, posted) => parseChoice(question.options, posted, Number.POSITIVE_INFINITY),
  texts: (question) => optionTexts(question.options),
  optionIds: (question) => optionIds(question.options),
} satisfies QuestionType<z.infer<typeof schema>>
