import { z } from "zod"
import { isChoice } from "../answers"
import { type QuestionType, questionFields } from "./question-type"

export const YES_NO = ["yes", "no"] as const

const schema = z.strictObject({ ...questionFields, type: z.literal("yes_no") })

/** Yes or no, kept as a choice so that conditions and results treat it as one. */
export const yesNo = {
  schema,
  parse(_question, { values }) {
    const [value = "", ...more] = values
    if (value === "" && more.length === 0) return { kind: "empty", error: { key: "choice_missing" } }
    const known = more.length === 0 && YES_NO.some((each) => each === value)
    return known ? { kind: "answer", value: { options: [value] } } : { kind: "error", error: { key: "choice_unknown" } }
  },
  texts: () => [],
  optionalTexts: [],
  optionIds: () => [...YES_NO],
  words: (_question, answer) =>
    isChoice(answer) ? { kind: "yes_no", yes: answer.options.includes("yes") } : undefined,
  summary: "choice",
} satisfies QuestionType<z.infer<typeof schema>>
