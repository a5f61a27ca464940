import { SCALES } from "../stats/counts"
import { cleanText } from "../surveys/clean-text"
import type { Cell, CellParsers, Parsed } from "./cell-parsers"
import { readProperty } from "./cell-parsers"
import { ADDRESSES, type Field, type FieldName, REQUIRED } from "./fields"
import type { Mapping } from "./mapping"
import { type FieldProblem, problem, sayRefusal, stopped } from "./sentences"

/** What a row says: fields that are given, and free properties of the row's subject and of its customer. */
export type RowValues = {
  fields: Partial<Parsed>
  properties: Record<string, string>
  customerProperties: Record<string, string>
}

/** What an answer is to where nothing says so. */
export const USUAL_METRIC = "nps"

/** A date that has a column is never guessed: an empty cell means that it did not happen, or that nobody knows when. */
const NEVER_EMPTY: readonly Field[] = ["occurredAt", "answeredAt"]

/**
 * What reads the cells of a row, after a mapping: its values, or why it is refused. Throws `invalid` when a value set for
 * all rows does not fit its field.
 */
export function rowReader(
  mapping: Mapping,
  parsers: CellParsers,
): (cells: readonly string[]) => RowValues | FieldProblem {
  const constants = emptyValues()
  for (const { field, value } of mapping.constants) {
    const cell = put(constants, field, cleanText(value), parsers)
    if (cell && "reason" in cell) throw stopped("set_invalid", { field, why: sayRefusal(cell) })
  }
  return (cells) => {
    const extra = cells.slice(mapping.width)
    if (cells.length < mapping.width || extra.some((cell) => cell.trim() !== "")) {
      return { ...problem("column_count", { found: cells.length, expected: mapping.width }), field: null }
    }
    const values: RowValues = {
      fields: { ...constants.fields },
      properties: { ...constants.properties },
      customerProperties: { ...constants.customerProperties },
    }
    for (const { index, field } of mapping.columns) {
      const text = cleanText(cells[index] ?? "")
      if (text === "") {
        if (NEVER_EMPTY.includes(field)) return { ...problem("missing"), field }
        continue
      }
      const cell = put(values, field, text, parsers)
      if (cell && "reason" in cell) return { ...cell, field }
    }
    return whatIsMissing(mapping, values) ?? offTheScale(mapping, values) ?? values
  }
}

const emptyValues = (): RowValues => ({ fields: {}, properties: {}, customerProperties: {} })

/** Reads a cell into its field; gives back what the cell came to. */
function put(values: RowValues, field: Field, text: string, parsers: CellParsers): Cell<unknown> | undefined {
  const free = /^(customer\.)?properties\.(.+)$/s.exec(field)
  if (free) {
    const cell = readProperty(text)
    const target = free[1] ? values.customerProperties : values.properties
    if ("value" in cell) target[free[2] ?? ""] = cell.value
    return cell
  }
  return putField(values.fields, field as FieldName, text, parsers)
}

function putField<Name extends FieldName>(fields: Partial<Parsed>, name: Name, text: string, parsers: CellParsers) {
  const cell = parsers[name](text)
  if ("value" in cell) fields[name] = cell.value
  return cell
}

function whatIsMissing({ kind, columns }: Mapping, { fields }: RowValues): FieldProblem | undefined {
  const missing = REQUIRED[kind].find((field) => fields[field] === undefined)
  if (missing !== undefined) return { ...problem("missing"), field: missing }
  const addresses: readonly FieldName[] = ADDRESSES[kind]
  if (addresses.length === 0 || addresses.some((field) => fields[field] !== undefined)) return undefined
  const reason = kind === "customers" ? "address_missing" : "customer_missing"
  const field = addresses.find((address) => columns.some((column) => column.field === address))
  return { ...problem(reason), field: field ?? null }
}

function offTheScale(
  { kind }: Mapping,
  { fields: { score, metric = USUAL_METRIC } }: RowValues,
): FieldProblem | undefined {
  if (kind !== "responses" || score === undefined) return undefined
  const { min, max } = SCALES[metric]
  return score >= min && score <= max
    ? undefined
    : { ...problem("score_range", { value: score, min, max }), field: "score" }
}
