import { z } from "zod"
import { type QuestionType, questionFields } from "./question-type"

const day = z.iso.date()

const schema = z
  .strictObject({
    ...questionFields,
    type: z.literal("date"),
    earliest: day.optional(),
    latest: day.optional(),
  })
  .refine(({ earliest = "", latest = "9999" }) => earliest <= latest, {
    path: ["latest"],
    message: "The range is empty.",
    params: { kind: "range" },
  })

/** A day of the calendar, kept as an ISO date. */
export const date = {
  schema,
  parse({ earliest, latest }, { values }) {
    const text = values.join("").trim()
    if (text === "") return { kind: "empty", error: { key: "text_missing" } }
    if (!day.safeParse(text).success) return { kind: "error", error: { key: "date_wrong" }, draft: text.slice(0, 40) }
    if (text < (earliest ?? "") || text > (latest ?? "9999"))
      return { kind: "error", error: { key: "date_range", earliest, latest }, draft: text }
    return { kind: "answer", value: text }
  },
  texts: () => [],
  optionalTexts: [],
  optionIds: () => [],
  words: (_question, day) => (typeof day === "string" ? { kind: "date", day } : undefined),
  summary: "texts",
} satisfies QuestionType<z.infer<typeof schema>>
