import { wallClock } from "../calendar"
import { type CsvSeparator, csvLine } from "../csv-line"
import type { Cell } from "../xlsx/cell"
import { xlsxOf } from "../xlsx/workbook"
import type { AnswerRow } from "./answer-row"
import type { Documents, ExportColumn } from "./fields"

type Pages = AsyncIterable<readonly AnswerRow[]>

/** Lines of CSV in UTF-8, a page of answers at a time. Instants are UTC. */
export async function* writeCsv(
  columns: readonly ExportColumn[],
  pages: Pages,
  { separator, bom }: { separator: CsvSeparator; bom: boolean },
): AsyncGenerator<string> {
  const names = csvLine(
    columns.map(({ header }) => header),
    separator,
  )
  yield bom ? `\ufeff${names}` : names
  const cellsOf = rowReader(columns)
  for await (const rows of pages) {
    let text = ""
    for (const row of rows) text += csvLine(cellsOf(row).map(csvCell), separator)
    yield text
  }
}

/** One JSON list, an answer a line. */
export async function* writeJson(columns: readonly ExportColumn[], pages: Pages): AsyncGenerator<string> {
  const keys = columns.map(({ name }, place) => `${place === 0 ? "{" : ","}${JSON.stringify(name)}:`)
  const cellsOf = rowReader(columns)
  yield "["
  let separator = "\n"
  for await (const rows of pages) {
    let text = ""
    for (const row of rows) {
      text += separator
      separator = ",\n"
      for (const [place, cell] of cellsOf(row).entries()) {
        text += keys[place] + (columns[place]?.document ? String(cell) : JSON.stringify(cell))
      }
      text += "}"
    }
    yield text
  }
  yield "\n]\n"
}

/** A spreadsheet in bytes; instants have the date and time of the zone, which their header names. */
export function writeXlsx(
  columns: readonly ExportColumn[],
  pages: Pages,
  timeZone: string,
): AsyncGenerator<Uint8Array> {
  const heads = columns.map(({ header, width, instant }) => {
    return { header: instant ? `${header} (${timeZone})` : header, width }
  })
  const local = (cell: Cell) => (cell instanceof Date ? wallClock(cell, timeZone) : cell)
  const cellsOf = rowReader(columns)
  async function* rows() {
    for await (const page of pages) for (const row of page) yield cellsOf(row).map(local)
  }
  return xlsxOf({ name: "Responses", columns: heads }, rows())
}

const NO_DOCUMENTS: Documents = { answers: {}, properties: {} }

/** The cells of a row; its documents are read only when a column looks into them. */
function rowReader(columns: readonly ExportColumn[]): (row: AnswerRow) => Cell[] {
  const answers = columns.some(({ reads }) => reads === "answers")
  const properties = columns.some(({ reads }) => reads === "properties")
  return (row) => {
    const documents =
      answers || properties
        ? {
            answers: answers ? JSON.parse(row.answers ?? "{}") : {},
            properties: properties ? JSON.parse(row.properties ?? "{}") : {},
          }
        : NO_DOCUMENTS
    return columns.map(({ cell }) => cell(row, documents))
  }
}

function csvCell(cell: Cell): string | number {
  if (typeof cell === "string" || typeof cell === "number") return cell
  if (cell === null) return ""
  return cell instanceof Date ? cell.toISOString() : String(cell)
}
