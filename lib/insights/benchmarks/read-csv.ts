import type { Fault } from "../../faults"
import { CsvParser, type CsvRecord } from "../../imports/csv-parser"
import { detectDelimiter } from "../../imports/file-format"
import { readNumber } from "../../imports/numbers"
import { isEmptyRow } from "../../imports/read-records"
import { tryParse } from "../../parse"
import type { referenceFigureAt } from "./schema"

type Schema = ReturnType<typeof referenceFigureAt>

/** The columns by name, as both languages write them in the first row. */
const COLUMNS = {
  metric: ["metric", "metrica", "indicatore"],
  name: ["name", "nome", "industry", "settore"],
  score: ["score", "punteggio", "valore"],
  answers: ["answers", "risposte", "n"],
  source: ["source", "fonte"],
  date: ["date", "data", "published"],
} as const
type Column = keyof typeof COLUMNS

const LARGEST = 1_000_000
/** Rows of one file. */
const MOST_ROWS = 1000
/** An apostrophe that spreadsheets put before what they would take for a formula. */
const GUARD = /^'(?=[=+\-@＝＋－＠\t\r\n])/

/** Why a row was refused, and which column is to blame; rows as a spreadsheet numbers them. `message` is in words of the API. */
export type FigureRefusal = { row: number; column: string | null; message: string; fault: Fault }

export type FiguresRead = { rows: number; figures: Schema["_output"][]; refused: FigureRefusal[] }

/** Pure: reads a CSV of reference figures (comma, semicolon, tab or bar; with a byte order mark or not). */
export function readFiguresCsv(csv: string, schema: Schema): FiguresRead {
  if (csv.length > LARGEST) return stopped(1, "is larger than 1 MB", { kind: "file_too_large", values: {} })
  const [head, ...records] = recordsOf(csv.replace(/^\ufeff/, ""))
  const places = head && "cells" in head ? placesOf(head.cells) : new Map<Column, number>()
  const missing = (Object.keys(COLUMNS) as Column[]).filter((column) => column !== "answers" && !places.has(column))
  if (missing.length > 0) {
    const names = missing.join(", ")
    return stopped(head?.row ?? 1, `the columns ${names} are missing`, { kind: "columns_missing", values: { names } })
  }
  if (records.length > MOST_ROWS) {
    const values = { limit: MOST_ROWS }
    return stopped(MOST_ROWS + 2, `there are more than ${MOST_ROWS} rows`, { kind: "rows_too_many", values })
  }
  const read: FiguresRead = { rows: records.length, figures: [], refused: [] }
  for (const record of records) readRow(record, places, schema, read)
  return read
}

const stopped = (row: number, message: string, fault: Fault): FiguresRead => ({
  rows: 0,
  figures: [],
  refused: [{ row, column: null, message, fault }],
})

function readRow(record: CsvRecord, places: ReadonlyMap<Column, number>, schema: Schema, read: FiguresRead): void {
  const { row } = record
  if ("broken" in record) {
    read.refused.push({
      row,
      column: null,
      message: "a quote is not closed",
      fault: { kind: "row_broken", values: {} },
    })
    return
  }
  const parsed = tryParse(schema, figureOf(record.cells, places))
  if ("data" in parsed) read.figures.push(parsed.data)
  else {
    for (const { path, message, fault } of parsed.fields) {
      read.refused.push({ row, column: path || null, message, fault: fault ?? { kind: "wrong", values: {} } })
    }
  }
}

/** A cell that is no number stays a text, which the schema refuses. */
function figureOf(cells: readonly string[], places: ReadonlyMap<Column, number>): Record<Column, unknown> {
  const text = (column: Column) => (cells[places.get(column) ?? -1] ?? "").replace(GUARD, "").trim()
  const number = (column: Column) => {
    const value = readNumber(text(column))
    return typeof value === "number" ? value : text(column) || undefined
  }
  return {
    metric: text("metric").toLowerCase(),
    name: text("name"),
    score: number("score"),
    answers: number("answers"),
    source: text("source"),
    date: text("date"),
  }
}

function placesOf(header: readonly string[]): Map<Column, number> {
  const names = header.map((cell) => cell.trim().toLowerCase())
  const places = new Map<Column, number>()
  for (const [column, words] of Object.entries(COLUMNS) as [Column, readonly string[]][]) {
    const place = names.findIndex((name) => words.includes(name))
    if (place >= 0) places.set(column, place)
  }
  return places
}

function recordsOf(csv: string): CsvRecord[] {
  const newline = csv.includes("\n") || !csv.includes("\r") ? "\n" : "\r"
  const parser = new CsvParser({ delimiter: detectDelimiter(csv, newline, true), newline })
  return [...parser.read(csv), ...parser.end()].filter((record) => "broken" in record || !isEmptyRow(record.cells))
}
