import { createReadStream } from "node:fs"
import iconv from "iconv-lite"
import { CsvParser, type CsvRecord } from "./csv-parser"
import type { FileFormat } from "./file-format"

/** The rows of one piece of a file, and how many bytes have been read by then. */
export type Piece = { records: CsvRecord[]; bytesRead: number }

/** Reads a file piece by piece: memory does not grow with it. */
export async function* readRecords(path: string, format: FileFormat): AsyncGenerator<Piece> {
  const decoder = iconv.getDecoder(format.encoding)
  const parser = new CsvParser(format)
  let bytesRead = 0
  let separatorLine = format.separatorLine
  for await (const bytes of createReadStream(path)) {
    bytesRead += bytes.length
    let text = decoder.write(bytes)
    if (separatorLine) {
      const line = text.indexOf(format.newline)
      text = text.slice(line + 1)
      separatorLine = false
    }
    yield { records: parser.read(text), bytesRead }
  }
  yield { records: [...parser.read(decoder.end() ?? ""), ...parser.end()], bytesRead }
}

/** The first row that is not empty, with its number: the column names. */
export async function readHeader(path: string, format: FileFormat): Promise<CsvRecord | undefined> {
  for await (const { records } of readRecords(path, format)) {
    const header = records.find((record) => !("cells" in record) || !isEmptyRow(record.cells))
    if (header) return header
  }
  return undefined
}

/** Whether a row has nothing but spaces in its cells, as spreadsheets leave them behind. */
export const isEmptyRow = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === "")
