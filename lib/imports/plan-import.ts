import type { Ctx } from "../accounts/ctx"
import { readWorkspace } from "../accounts/reads"
import { cellParsers } from "./cell-parsers"
import { detectFormat, type FileFormat, type FormatChoice } from "./file-format"
import { type CheckedOptions, type Mapping, planMapping } from "./mapping"
import { readHeader } from "./read-records"
import { type RowValues, rowReader } from "./read-row"
import { type FieldProblem, stopped } from "./sentences"

/** A file with the names of its columns; `headerRow` is where they stand. */
export type CsvFile = { path: string; format: FileFormat; header: string[]; headerRow: number }

/** How an import reads its file. */
export type Plan = { file: CsvFile; mapping: Mapping; read: (cells: readonly string[]) => RowValues | FieldProblem }

/** Opens a CSV file. Throws `invalid` when it is empty, no text, or has no readable header. */
export async function openCsv(path: string, chosen: FormatChoice = {}): Promise<CsvFile> {
  const format = await detectFormat(path, chosen)
  const header = await readHeader(path, format)
  if (!header) throw stopped("empty")
  if (!("cells" in header)) throw stopped("header_broken")
  return { path, format, header: header.cells, headerRow: header.row }
}

/** Brings a file and the user's options together. Throws `invalid` when they do not fit. */
export async function planImport(ctx: Ctx, file: CsvFile, options: CheckedOptions): Promise<Plan> {
  const { timeZone, locale } = await readWorkspace(ctx)
  const mapping = planMapping(file.header, options)
  const parsers = cellParsers({ format: options.dateFormat, timeZone, locale, now: ctx.now })
  return { file, mapping, read: rowReader(mapping, parsers) }
}
