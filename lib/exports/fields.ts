import type { Cell } from "../xlsx/cell"
import type { AnswerRow, RowKey } from "./answer-row"

/** What stands in a column: its name is that of the API, its header stands over it in a table. */
export type ExportColumn = {
  name: string
  header: string
  /** In a spreadsheet, in characters. */
  width: number
  instant?: true
  /** A JSON document, which JSON takes as it is. */
  document?: true
  /** What of the answer it is made of. */
  needs: readonly RowKey[]
  /** The document that its cell looks into. */
  reads?: "answers" | "properties"
  cell: (row: AnswerRow, documents: Documents) => Cell
}

/** A row's documents, read once for all its columns; empty when none looks into them. */
export type Documents = {
  answers: Readonly<Record<string, unknown>>
  properties: Readonly<Record<string, unknown>>
}

type Field = { width: number; of: RowKey; as?: "instant" | "document" | "flag" }

/** The columns that every answer has. */
const FIELDS = {
  id: { width: 12, of: "id" },
  answeredAt: { width: 28, of: "answeredAt", as: "instant" },
  experiencedAt: { width: 28, of: "experiencedAt", as: "instant" },
  completedAt: { width: 28, of: "completedAt", as: "instant" },
  metric: { width: 8, of: "metric" },
  score: { width: 8, of: "score" },
  comment: { width: 60, of: "comment" },
  touchpoint: { width: 24, of: "touchpoint" },
  touchpointId: { width: 12, of: "touchpointId" },
  survey: { width: 24, of: "survey" },
  surveyId: { width: 12, of: "surveyId" },
  customer: { width: 30, of: "customerEmail" },
  customerEmail: { width: 30, of: "customerEmail" },
  customerName: { width: 24, of: "customerName" },
  customerId: { width: 12, of: "customerId" },
  channel: { width: 12, of: "channel" },
  locale: { width: 8, of: "locale" },
  imported: { width: 10, of: "imported", as: "flag" },
  suspicion: { width: 12, of: "suspicion" },
  answers: { width: 40, of: "answers", as: "document" },
  properties: { width: 40, of: "properties", as: "document" },
} as const satisfies Record<string, Field>

export type FieldName = keyof typeof FIELDS

const isField = (name: string): name is FieldName => Object.hasOwn(FIELDS, name)

/** Of a table when nobody chose. */
export const USUAL_FIELDS: readonly FieldName[] = [
  ...(["id", "answeredAt", "experiencedAt", "metric", "score", "comment", "touchpoint", "surveyId"] as const),
  ...(["customer", "channel", "locale", "imported", "answers", "properties"] as const),
]

/** Of JSON when nobody chose: those of a response in the API, the person's flat beside them. */
export const JSON_FIELDS: readonly FieldName[] = [
  ...(["id", "metric", "score", "comment", "touchpointId", "touchpoint", "surveyId", "customerId"] as const),
  ...(["customerName", "customerEmail", "answers", "properties", "locale", "channel", "imported"] as const),
  ...(["suspicion", "answeredAt", "experiencedAt", "completedAt"] as const),
]

/** Those a person chooses from; `customerEmail` is another name of `customer`. */
export const OFFERED_FIELDS = (Object.keys(FIELDS) as FieldName[]).filter((name) => name !== "customerEmail")

/** The column of a field; undefined when there is none of that name. */
export function fieldColumn(name: string): ExportColumn | undefined {
  if (!isField(name)) return undefined
  const { width, of, as }: Field = FIELDS[name]
  const common = { name, header: name, width, needs: [of] }
  switch (as) {
    case "instant":
      return { ...common, instant: true, cell: (row) => (row[of] === null ? null : new Date(Number(row[of]))) }
    case "flag":
      return { ...common, cell: (row) => Boolean(row[of]) }
    case "document":
      return { ...common, document: true, cell: (row) => row[of] }
    case undefined:
      return { ...common, cell: (row) => row[of] }
    default:
      return as satisfies never
  }
}
