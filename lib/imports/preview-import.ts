import type { Ctx } from "../accounts/ctx"
import { readWorkspace } from "../accounts/reads"
import { parse } from "../parse"
import { type CsvRecord, ROW_LIMIT } from "./csv-parser"
import { guessDateFormat } from "./guess-date-format"
import { guessMapping } from "./guess-mapping"
import { columnNames, type ImportOptions, importOptions } from "./mapping"
import { type CsvFile, openCsv, planImport } from "./plan-import"
import { isEmptyRow, readRecords } from "./read-records"
import type { RowValues } from "./read-row"
import { type FieldProblem, isStoppedImport, problem, type StopReason, type Values } from "./sentences"

const PREVIEW_ROWS = 10
/** How many rows say how dates are written: the first ten of a sorted file may all be of one day. */
const DATE_ROWS = 500

/** One of the first rows: its cells as they stand in the file, and what the mapping makes of them. */
export type PreviewRow = { row: number; cells: string[] } & ({ values: RowValues } | { refused: FieldProblem })

export type ImportPreview = {
  encoding: string
  delimiter: string
  bytes: number
  columns: string[]
  /** The mapping that the column names suggest. */
  suggested: Record<string, string>
  /** How the dates of the mapped column seem to be written, as Luxon's tokens; `undefined` for ISO 8601. */
  suggestedDateFormat: string | undefined
  rows: PreviewRow[]
  /** Why the import cannot begin with this mapping; null when it can. */
  stopped: { reason: StopReason; values: Values } | null
}

/**
 * The first rows of a file as an import would read them; nothing is written. Without a mapping, mapping and format of dates
 * are those that the file suggests. Throws `invalid` when it cannot be read.
 */
export async function previewImport(
  ctx: Ctx,
  path: string,
  input: Omit<ImportOptions, "mapping"> & Partial<Pick<ImportOptions, "mapping">>,
): Promise<ImportPreview> {
  const file = await openCsv(path, parse(importOptions.pick({ encoding: true, delimiter: true }), input))
  const columns = columnNames(file.header)
  const suggested = guessMapping(input.kind, file.header)
  const records = await firstRecords(file)
  const suggestedDateFormat = guessDateFormat(
    dateCells(records, columns, input.mapping ?? suggested),
    await readWorkspace(ctx),
  )
  const guessed = input.mapping ? {} : { mapping: suggested, dateFormat: input.dateFormat ?? suggestedDateFormat }
  const options = parse(importOptions, { ...input, ...guessed })
  const { encoding, delimiter, bytes } = file.format
  const found = { encoding, delimiter, bytes, columns, suggested, suggestedDateFormat }
  const first = records.slice(0, PREVIEW_ROWS)
  try {
    const { read } = await planImport(ctx, file, options)
    return { ...found, rows: first.map(previewRow(read)), stopped: null }
  } catch (error) {
    if (!isStoppedImport(error)) throw error
    const { reason, values } = error
    const unread = (): RowValues => ({ fields: {}, properties: {}, customerProperties: {} })
    return { ...found, rows: first.map(previewRow(unread)), stopped: { reason, values } }
  }
}

async function firstRecords(file: CsvFile): Promise<CsvRecord[]> {
  const first: CsvRecord[] = []
  for await (const { records } of readRecords(file.path, file.format)) {
    for (const record of records) {
      if (record.row <= file.headerRow || ("cells" in record && isEmptyRow(record.cells))) continue
      first.push(record)
      if (first.length === DATE_ROWS) return first
    }
  }
  return first
}

function dateCells(records: readonly CsvRecord[], columns: readonly string[], mapping: ImportOptions["mapping"]) {
  const dates = ["occurredAt", "answeredAt", "consentAt"]
  const index = columns.findIndex((name) => [mapping[name] ?? []].flat().some((field) => dates.includes(field)))
  return records.flatMap((record) => ("cells" in record ? (record.cells[index] ?? "") : []))
}

const previewRow =
  (read: (cells: readonly string[]) => RowValues | FieldProblem) =>
  (record: CsvRecord): PreviewRow => {
    const { row } = record
    if ("broken" in record) {
      return { row, cells: [], refused: { ...problem(record.broken, { limit: ROW_LIMIT }), field: null } }
    }
    const values = read(record.cells)
    return { row, cells: record.cells, ...("reason" in values ? { refused: values } : { values }) }
  }
