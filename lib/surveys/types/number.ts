import { z } from "zod"
import { cleanText } from "../clean-text"
import { plainDigits } from "../plain-digits"
import { texts } from "../texts"
import { type QuestionType, questionFields } from "./question-type"

const schema = z
  .strictObject({
    ...questionFields,
    type: z.literal("number"),
    min: z.number().optional(),
    max: z.number().optional(),
    /** How many digits may stand after the decimal sign; none where it is absent. */
    decimals: z.int().min(0).max(4).optional(),
    unit: texts(30).optional(),
  })
  .refine(({ min = -Infinity, max = Infinity }) => min <= max, {
    path: ["max"],
    message: "The range is empty.",
    params: { kind: "range" },
  })

/** A number, with a decimal point or comma and no thousands separators. */
export const number = {
  schema,
  parse({ min, max, decimals = 0 }, { values }) {
    const text = plainDigits(cleanText(values.join("")))
    if (text === "") return { kind: "empty", error: { key: "text_missing" } }
    const written = /^[-+−]?\d{1,15}(?:[.,](\d+))?$/.exec(text.replace(/\s/g, ""))
    if (!written) return { kind: "error", error: { key: "number_wrong" }, draft: text.slice(0, 100) }
    const value = Number(written[0].replace(",", ".").replace("−", "-"))
    if ((written[1]?.length ?? 0) > decimals)
      return { kind: "error", error: { key: "number_decimals", decimals }, draft: text }
    if (value < (min ?? -Infinity) || value > (max ?? Infinity))
      return { kind: "error", error: { key: "number_range", min, max }, draft: text }
    return { kind: "answer", value: value === 0 ? 0 : value }
  },
  texts: ({ unit }) => (unit ? [{ path: ["unit"], texts: unit }] : []),
  optionalTexts: ["unit"],
  optionIds: () => [],
  words: ({ unit }, value, say) => (typeof value === "number" ? { kind: "number", value, unit: say(unit) } : undefined),
  summary: "number",
} satisfies QuestionType<z.infer<typeof schema>>
