import { z } from "zod"
import { type QuestionType, questionFields } from "./question-type"
import { ends, endTexts, parsePoint, scaleStyle } from "./scale"

const schema = z
  .strictObject({
    ...questionFields,
    type: z.literal("rating"),
    min: z.int().min(0).max(1),
    max: z.int().min(2).max(10),
    style: scaleStyle.optional(),
    labels: ends,
  })
  .refine(({ style, min, max }) => style !== "smileys" || (min === 1 && max === 5), {
    path: ["style"],
    message: "Smileys need a scale from 1 to 5.",
    params: { kind: "smileys" },
  })
  .refine(({ style, min }) => style !== "stars" || min === 1, {
    path: ["min"],
    message: "Stars begin at 1.",
    params: { kind: "stars" },
  })

/** One whole number of a scale of its own. */
export const rating = {
  schema,
  parse: (question, posted) => parsePoint(question, posted),
  texts: ({ labels }) => endTexts(labels),
  optionalTexts: [],
  optionIds: () => [],
  words: ({ max }, value) => (typeof value === "number" ? { kind: "scale", value, max } : undefined),
  summary: "scale",
} satisfies QuestionType<z.infer<typeof schema>>
