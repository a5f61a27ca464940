/** How a CSV file separates its cells and its lines. */
export type CsvDialect = { delimiter: string; newline: "\n" | "\r" }

/** Why a line is no row: a quote never closed, text after a closing quote, or more characters than a row may have. */
export type BrokenRow = "quote_open" | "quote_text" | "row_too_long"

/** A row of the file, the first one 1, empty lines counted: as a spreadsheet numbers them. */
export type CsvRecord = { row: number; cells: string[] } | { row: number; broken: BrokenRow }

/** Characters of one row; all that is ever held in memory beside the piece being read. */
export const ROW_LIMIT = 500_000
const QUOTE = 34
const SPACE = 32
const CARRIAGE_RETURN = 13

type Read = { cells: string[]; next: number } | { broken: "quote_open" | "quote_text" } | "unfinished"

/**
 * Reads CSV (RFC 4180) piece by piece. A broken quote costs the line it stands on and no other: reading goes on with the
 * next line. A quote inside a cell that does not begin with one is text, as in spreadsheets; so is a formula.
 */
export class CsvParser {
  private rest = ""
  private row = 0
  /** Inside a line that was refused for its length, up to its end. */
  private skipping = false

  constructor(private readonly dialect: CsvDialect) {}

  /** The rows that are complete with this piece of the file. */
  read(piece: string): CsvRecord[] {
    return this.take(piece, false)
  }

  /** The rows that only the end of the file completes. */
  end(): CsvRecord[] {
    return this.take("", true)
  }

  private take(piece: string, end: boolean): CsvRecord[] {
    const records: CsvRecord[] = []
    const text = this.rest + piece
    let at = this.skipping ? this.skipLine(text, 0) : 0
    while (at < text.length) {
      const found = readRow(text, at, this.dialect, end)
      if (found === "unfinished" && text.length - at <= ROW_LIMIT) break
      this.row += 1
      if (found !== "unfinished" && "cells" in found && found.next - at <= ROW_LIMIT) {
        records.push({ row: this.row, cells: found.cells })
        at = found.next
      } else {
        records.push({ row: this.row, broken: this.whyBroken(found, text, at) })
        at = this.skipLine(text, at)
      }
    }
    this.rest = text.slice(at)
    return records
  }

  /** A row that is too long, or goes on too long, is one line of that length, or a quote that should have been closed. */
  private whyBroken(found: Read, text: string, at: number): BrokenRow {
    const line = text.indexOf(this.dialect.newline, at)
    if ((line < 0 ? text.length : line) - at > ROW_LIMIT) return "row_too_long"
    return found !== "unfinished" && "broken" in found ? found.broken : "quote_open"
  }

  /** Where the next line begins; the end of the text, still skipping, when this one goes on beyond it. */
  private skipLine(text: string, at: number): number {
    const line = text.indexOf(this.dialect.newline, at)
    this.skipping = line < 0
    return line < 0 ? text.length : line + 1
  }
}

function readRow(text: string, start: number, { delimiter, newline }: CsvDialect, end: boolean): Read {
  const separator = delimiter.charCodeAt(0)
  const lineEnd = newline.charCodeAt(0)
  const cells: string[] = []
  let at = start
  for (;;) {
    const opening = skipSpaces(text, at)
    if (text.charCodeAt(opening) === QUOTE) {
      const closing = findClosingQuote(text, opening + 1)
      if (!end && (closing < 0 || closing + 1 === text.length)) return "unfinished"
      if (closing < 0) return { broken: "quote_open" }
      cells.push(text.slice(opening + 1, closing).replaceAll('""', '"'))
      at = skipSpaces(text, closing + 1)
      if (text.charCodeAt(at) === CARRIAGE_RETURN && lineEnd !== CARRIAGE_RETURN) at += 1
    } else {
      const from = at
      let code = text.charCodeAt(at)
      while (at < text.length && code !== separator && code !== lineEnd) {
        at += 1
        code = text.charCodeAt(at)
      }
      const carriage = at > from && text.charCodeAt(at - 1) === CARRIAGE_RETURN && code !== separator
      cells.push(text.slice(from, carriage ? at - 1 : at))
    }
    if (at >= text.length) return end ? { cells, next: at } : "unfinished"
    const code = text.charCodeAt(at)
    at += 1
    if (code === lineEnd) return { cells, next: at }
    if (code !== separator) return { broken: "quote_text" }
  }
}

function findClosingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from)
  while (at >= 0 && text.charCodeAt(at + 1) === QUOTE) at = text.indexOf('"', at + 2)
  return at
}

function skipSpaces(text: string, from: number): number {
  let at = from
  while (text.charCodeAt(at) === SPACE) at += 1
  return at
}
