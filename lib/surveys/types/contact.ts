import { z } from "zod"
import { cleanText } from "../clean-text"
import { plainDigits } from "../plain-digits"
import { type AnswerError, type QuestionType, questionFields } from "./question-type"
import { placeholder } from "./text"

const address = z.email().max(254)
/** As people write numbers: digits in groups, perhaps with + and brackets; seven to fifteen digits in all. */
const phoneNumber = z
  .string()
  .max(40)
  .regex(/^\+?[\d\s().\-/]+$/)
  .refine((text) => /^\d{7,15}$/.test(text.replace(/\D/g, "")))

/** Builds a type whose answer is one line that can be written to or called; `read` brings it into the stored form. */
function contactType<T extends string>(
  type: T,
  valid: z.ZodType<string>,
  error: AnswerError,
  read = (text: string) => text,
) {
  const schema = z.strictObject({ ...questionFields, type: z.literal(type), placeholder })
  const questionType: QuestionType<z.infer<typeof schema>> = {
    schema,
    parse(_question, { values }) {
      const text = read(cleanText(values.join(" ")).replace(/\s+/g, " "))
      if (text === "") return { kind: "empty", error: { key: "text_missing" } }
      if (!valid.safeParse(text).success) return { kind: "error", error, draft: text.slice(0, 254) }
      return { kind: "answer", value: text }
    },
    texts: ({ placeholder }) => (placeholder ? [{ path: ["placeholder"], texts: placeholder }] : []),
    optionalTexts: ["placeholder"],
    optionIds: () => [],
    words: (_question, text) => (typeof text === "string" ? { kind: "text", text, long: false } : undefined),
    summary: "texts",
  }
  return { ...questionType, schema }
}

export const email = contactType("email", address, { key: "email_wrong" })
export const phone = contactType("phone", phoneNumber, { key: "phone_wrong" }, plainDigits)
