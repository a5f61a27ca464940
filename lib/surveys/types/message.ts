import { z } from "zod"
import { type QuestionType, questionFields } from "./question-type"

const schema = z.strictObject({ ...questionFields, type: z.literal("message"), required: z.literal(false) })

/** Words without a question: read, then passed. */
export const message = {
  schema,
  parse: () => ({ kind: "empty", error: { key: "text_missing" } }),
  texts: () => [],
  optionalTexts: [],
  optionIds: () => [],
  words: () => undefined,
  summary: "none",
} satisfies QuestionType<z.infer<typeof schema>>
