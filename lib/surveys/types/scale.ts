import { z } from "zod"
import { type Metric, SCALES } from "../../stats/counts"
import { texts } from "../texts"
import { type QuestionType, questionFields } from "./question-type"

/** Builds a type whose answer is one whole number of the metric's scale, drawn as a row of cells. */
export function scaleType<T extends Metric>(type: T) {
  const { min, max } = SCALES[type]
  const schema = z.strictObject({
    ...questionFields,
    type: z.literal(type),
    labels: z.strictObject({ low: texts(60), high: texts(60) }),
  })
  const questionType: QuestionType<z.infer<typeof schema>> = {
    schema,
    parse(_question, { values }) {
      const [value = "", ...more] = values
      if (value.trim() === "" && more.length === 0) return { kind: "empty", error: { key: "score_missing", min, max } }
      const score = /^(0|[1-9]\d?)$/.test(value) ? Number(value) : Number.NaN
      if (more.length > 0 || !(score >= min && score <= max))
        return { kind: "error", error: { key: "score_range", min, max } }
      return { kind: "answer", value: score }
    },
    texts: ({ labels }) => [
      { path: ["labels", "low"], texts: labels.low },
      { path: ["labels", "high"], texts: labels.high },
    ],
    optionIds: () => [],
  }
  return { ...questionType, schema }
}
