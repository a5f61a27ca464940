import type { Ctx } from "../accounts/ctx"
import { parse } from "../parse"
import { ROW_LIMIT } from "./csv-parser"
import { guessMapping } from "./guess-mapping"
import { columnNames, type ImportOptions, importOptions } from "./mapping"
import { type CsvFile, openCsv, planImport } from "./plan-import"
import { isEmptyRow, readRecords } from "./read-records"
import type { RowValues } from "./read-row"
import { type FieldProblem, isStoppedImport, problem, type StopReason, type Values } from "./sentences"

const PREVIEW_ROWS = 10

/** One of the first rows: its cells as they stand in the file, and what the mapping makes of them. */
export type PreviewRow = { row: number; cells: string[] } & ({ values: RowValues } | { refused: FieldProblem })

export type ImportPreview = {
  encoding: string
  delimiter: string
  bytes: number
  columns: string[]
  /** The mapping that the column names suggest. */
  suggested: Record<string, string>
  rows: PreviewRow[]
  /** Why the import cannot begin with this mapping; null when it can. */
  stopped: { reason: StopReason; values: Values } | null
}

/** The first rows of a file as an import would read them; nothing is written. Throws `invalid` when it cannot be read. */
export async function previewImport(
  ctx: Ctx,
  path: string,
  input: Omit<ImportOptions, "mapping"> & Partial<Pick<ImportOptions, "mapping">>,
): Promise<ImportPreview> {
  const file = await openCsv(path, parse(importOptions.pick({ encoding: true, delimiter: true }), input))
  const suggested = guessMapping(input.kind, file.header)
  const options = parse(importOptions, { ...input, mapping: input.mapping ?? suggested })
  const { encoding, delimiter, bytes } = file.format
  const found = { encoding, delimiter, bytes, columns: columnNames(file.header), suggested }
  try {
    const { read } = await planImport(ctx, file, options)
    return { ...found, rows: await readFirst(file, read), stopped: null }
  } catch (error) {
    if (!isStoppedImport(error)) throw error
    const { reason, values } = error
    const unread = (): RowValues => ({ fields: {}, properties: {}, customerProperties: {} })
    return { ...found, rows: await readFirst(file, unread), stopped: { reason, values } }
  }
}

async function readFirst(
  file: CsvFile,
  read: (cells: readonly string[]) => RowValues | FieldProblem,
): Promise<PreviewRow[]> {
  const rows: PreviewRow[] = []
  for await (const { records } of readRecords(file.path, file.format)) {
    for (const record of records) {
      if (record.row <= file.headerRow || ("cells" in record && isEmptyRow(record.cells))) continue
      const { row } = record
      if ("broken" in record) {
        rows.push({ row, cells: [], refused: { ...problem(record.broken, { limit: ROW_LIMIT }), field: null } })
      } else {
        const values = read(record.cells)
        rows.push({ row, cells: record.cells, ...("reason" in values ? { refused: values } : { values }) })
      }
      if (rows.length === PREVIEW_ROWS) return rows
    }
  }
  return rows
}
