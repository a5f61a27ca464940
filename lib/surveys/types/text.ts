import { z } from "zod"
import { cleanText } from "../clean-text"
import { texts } from "../texts"
import { type QuestionType, questionFields } from "./question-type"

/** A hint in an empty field. */
export const placeholder = texts(200).optional()

/** Builds a type whose answer is free text of at most `max` UTF-16 units, which is also how browsers count `maxlength`. */
export function textType<T extends string>(type: T, { max, multiline }: { max: number; multiline: boolean }) {
  const schema = z.strictObject({ ...questionFields, type: z.literal(type), placeholder })
  const questionType: QuestionType<z.infer<typeof schema>> = {
    schema,
    parse(_question, { values }) {
      const cleaned = cleanText(values.join("\n"))
      const text = multiline ? cleaned : cleaned.replace(/\s+/g, " ")
      if (text === "") return { kind: "empty", error: { key: "text_missing" } }
      if (text.length > max)
        return { kind: "error", error: { key: "text_too_long", max, length: text.length }, draft: text }
      return { kind: "answer", value: text }
    },
    texts: ({ placeholder }) => (placeholder ? [{ path: ["placeholder"], texts: placeholder }] : []),
    optionalTexts: ["placeholder"],
    optionIds: () => [],
    words: (_question, text) => (typeof text === "string" ? { kind: "text", text, long: multiline } : undefined),
    summary: "texts",
  }
  return { ...questionType, schema, max }
}
