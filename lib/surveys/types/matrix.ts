import { z } from "zod"
import { isMatrix } from "../answers"
import { stableId, type TextAt, texts } from "../texts"
import { type QuestionType, questionFields } from "./question-type"

const line = z.strictObject({ id: stableId, label: texts(200) })

const schema = z.strictObject({
  ...questionFields,
  type: z.literal("matrix"),
  rows: z.array(line).min(1).max(20),
  /** The scale, from left to right. */
  columns: z.array(line).min(2).max(11),
})

type Matrix = z.infer<typeof schema>

const lineTexts = (name: "rows" | "columns", lines: Matrix["rows"]): TextAt[] =>
  lines.map(({ label }, index) => ({ path: [name, index, "label"], texts: label }))

/** One column chosen in each row; a required matrix needs every row. */
export const matrix = {
  schema,
  parse({ rows, columns, required }, posted) {
    const given = [...posted.rows].filter(([, values]) => values.some((value) => value !== ""))
    if (given.length === 0) return { kind: "empty", error: { key: "rows_missing" } }
    const isKnown = ([row, values]: [string, string[]]) =>
      values.length === 1 && rows.some(({ id }) => id === row) && columns.some(({ id }) => id === values[0])
    const chosen = Object.fromEntries(given.filter(isKnown).map(([row, [column = ""]]) => [row, column]))
    if (!given.every(isKnown)) return { kind: "error", error: { key: "choice_unknown" }, draft: { rows: chosen } }
    if (required && given.length < rows.length)
      return { kind: "error", error: { key: "rows_missing" }, draft: { rows: chosen } }
    return { kind: "answer", value: { rows: chosen } }
  },
  texts: ({ rows, columns }) => [...lineTexts("rows", rows), ...lineTexts("columns", columns)],
  optionalTexts: [],
  optionIds: () => [],
  words({ rows, columns }, answer, say) {
    if (!isMatrix(answer)) return undefined
    const chosen = rows.flatMap(({ id, label }) => {
      const column = columns.find((one) => Object.hasOwn(answer.rows, id) && one.id === answer.rows[id])
      return column ? [{ row: say(label), chosen: say(column.label) }] : []
    })
    return { kind: "rows", rows: chosen }
  },
  summary: "matrix",
} satisfies QuestionType<Matrix>
