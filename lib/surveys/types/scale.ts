import { z } from "zod"
import { type Metric, SCALES } from "../../stats/counts"
import { texts } from "../texts"
import { type ParsedAnswer, type Posted, type QuestionType, questionFields } from "./question-type"

/** How the points of a scale are drawn. Smileys have five faces, so they need five points. */
export const scaleStyle = z.enum(["numbers", "stars", "smileys"])

/** The words at both ends of a scale. */
export const ends = z.strictObject({ low: texts(60), high: texts(60) })

/** Reads one whole number from `min` to `max`. */
export function parsePoint({ min, max }: { min: number; max: number }, { values }: Posted): ParsedAnswer {
  const [value = "", ...more] = values
  if (value.trim() === "" && more.length === 0) return { kind: "empty", error: { key: "score_missing", min, max } }
  const score = /^(0|[1-9]\d?)$/.test(value) ? Number(value) : Number.NaN
  if (more.length > 0 || !(score >= min && score <= max))
    return { kind: "error", error: { key: "score_range", min, max } }
  return { kind: "answer", value: score }
}

export const endTexts = ({ low, high }: z.infer<typeof ends>) => [
  { path: ["labels", "low"], texts: low },
  { path: ["labels", "high"], texts: high },
]

/** Builds a type whose answer is one whole number of the metric's scale, drawn as a row of cells. */
export function scaleType<T extends Metric>(type: T) {
  const { min, max } = SCALES[type]
  const schema = z.strictObject({
    ...questionFields,
    type: z.literal(type),
    style: (type === "csat" ? scaleStyle : z.literal("numbers")).optional(),
    labels: ends,
  })
  const questionType: QuestionType<z.infer<typeof schema>> = {
    schema,
    parse: (_question, posted) => parsePoint({ min, max }, posted),
    texts: ({ labels }) => endTexts(labels),
    optionalTexts: [],
    optionIds: () => [],
    words: (_question, value) => (typeof value === "number" ? { kind: "scale", value, max } : undefined),
    summary: "scale",
  }
  return { ...questionType, schema }
}
