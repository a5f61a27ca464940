import { type Cell, cellXml, headerXml } from "./cell"

/** A column: its header and its width, in characters. */
export type Column = { header: string; width: number }

/** What stands before the rows: the widths and the header, which stays in sight. */
export function sheetStart(columns: readonly Column[]): string {
  const widths = columns.map(({ width }, index) => {
    const number = index + 1
    return `<col min="${number}" max="${number}" width="${width}" customWidth="1"/>`
  })
  const headers = columns.map(({ header }, index) => headerXml(header, place(index, 1)))
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n` +
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0">` +
    `<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<cols>${widths.join("")}</cols><sheetData><row r="1">${headers.join("")}</row>`
  )
}

/** One row; the header is row 1. */
export const rowXml = (cells: readonly Cell[], row: number): string =>
  `<row r="${row}">${cells.map((cell, index) => cellXml(cell, place(index, row))).join("")}</row>`

export const SHEET_END = "</sheetData></worksheet>"

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

/** Where a cell is, as in `B7`; there are columns A to ZZ. */
function place(column: number, row: number): string {
  const first = column < LETTERS.length ? "" : LETTERS[Math.floor(column / LETTERS.length) - 1]
  return `${first}${LETTERS[column % LETTERS.length]}${row}`
}
