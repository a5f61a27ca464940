import type { Cell } from "./cell"
import { contentTypes, packageRelations, sheetPath, styles, workbook, workbookRelations } from "./package-parts"
import { type Column, rowXml, SHEET_END, sheetStart } from "./sheet"
import { type Part, zipped } from "./zip"

/** As many as a sheet can have, the header among them. */
const ROWS_A_SHEET = 1_048_576
/** Characters that go to the archive at a time. */
const PIECE = 65_536

/** A table: the name of its sheet (of letters, digits and spaces), its columns, and when a further sheet is begun. */
export type Table = { name: string; columns: readonly Column[]; rowsASheet?: number }

/**
 * A spreadsheet (Office Open XML) of one table in bytes, with a few thousand rows in memory at most. Rows beyond what a
 * sheet can have go to further sheets, each with the header.
 */
export const xlsxOf = (table: Table, rows: AsyncIterable<readonly Cell[]>): AsyncGenerator<Uint8Array> =>
  zipped(partsOf(table, rows))

async function* partsOf(
  { name, columns, rowsASheet = ROWS_A_SHEET }: Table,
  rows: AsyncIterable<readonly Cell[]>,
): AsyncGenerator<Part> {
  yield { path: "[Content_Types].xml", content: [contentTypes] }
  yield { path: "_rels/.rels", content: [packageRelations] }
  yield { path: "xl/styles.xml", content: [styles] }
  const source = rows[Symbol.asyncIterator]()
  let next = await source.next()
  async function* sheet() {
    let text = sheetStart(columns)
    for (let row = 2; !next.done && row <= rowsASheet; row += 1) {
      text += rowXml(next.value, row)
      next = await source.next()
      if (text.length < PIECE) continue
      yield text
      text = ""
    }
    yield text + SHEET_END
  }
  const sheets: string[] = []
  try {
    do {
      sheets.push(sheets.length === 0 ? name : `${name} ${sheets.length + 1}`)
      yield { path: sheetPath(sheets.length), content: sheet() }
    } while (!next.done)
  } finally {
    await source.return?.()
  }
  yield { path: "xl/workbook.xml", content: [workbook(sheets)] }
  yield { path: "xl/_rels/workbook.xml.rels", content: [workbookRelations(sheets.length)] }
}
