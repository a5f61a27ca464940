import { z } from "zod"
import { choiceWords, optionIds, options, optionTexts, parseChoice, shuffle } from "./choice"
import { type QuestionType, questionFields } from "./question-type"

const schema = z
  .strictObject({
    ...questionFields,
    type: z.literal("multiple_choice"),
    options,
    shuffle,
    /** How many must and may be chosen. */
    least: z.int().min(1).max(50).optional(),
    most: z.int().min(1).max(50).optional(),
  })
  .refine(({ least = 1, most = 50, options }) => least <= most && least <= options.length, {
    path: ["least"],
    message: "More must be chosen than may be.",
    params: { kind: "least" },
  })

export const multipleChoice = {
  schema,
  parse: ({ options, least, most }, posted) => parseChoice(options, posted, { least, most }),
  texts: (question) => optionTexts(question.options),
  optionalTexts: [],
  optionIds: (question) => optionIds(question.options),
  words: (question, answer, say) => choiceWords(question.options, answer, say),
  summary: "choice",
} satisfies QuestionType<z.infer<typeof schema>>
