import { createReadStream } from "node:fs"
import { stat } from "node:fs/promises"
import iconv, { type Encoding } from "iconv-lite"
import { type CsvDialect, CsvParser } from "./csv-parser"
import { detectEncoding } from "./encoding"
import { DELIMITERS } from "./file-choices"
import { stopped } from "./sentences"

/** How to read a file: what was found out about it, and its columns. */
export type FileFormat = CsvDialect & {
  encoding: Encoding
  /** Whether a first line `sep=;`, which Excel writes, names the delimiter. */
  separatorLine: boolean
  bytes: number
}

/** What the user knows better than the detection does. */
export type FormatChoice = { encoding?: Encoding | undefined; delimiter?: string | undefined }
const SAMPLE_BYTES = 131_072
const SAMPLE_ROWS = 200
const SEPARATOR_LINE = /^"?sep=([,;\t|])"?\r?$/i
const ZIP = Buffer.from("PK\u0003\u0004")

/**
 * Finds out encoding, delimiter and line ends of a CSV file. Throws `invalid` for one that is empty or no text, and says
 * so when it is an Excel workbook. What is chosen counts in place of what would be detected.
 */
export async function detectFormat(path: string, chosen: FormatChoice = {}): Promise<FileFormat> {
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile()) throw stopped("file_missing", { path })
  const { size } = found
  const sample = await readSample(path)
  if (sample.subarray(0, 4).equals(ZIP)) throw stopped("workbook")
  const detected = await detectEncoding(path)
  const encoding = detected && (chosen.encoding ?? detected)
  if (encoding === undefined) throw stopped("no_text")
  const text = decodeSample(sample, encoding)
  if (text.trim() === "") throw stopped("empty")
  const newline = text.includes("\n") || !text.includes("\r") ? "\n" : "\r"
  const named = SEPARATOR_LINE.exec(text.slice(0, Math.max(text.indexOf(newline), 0)))?.[1]
  const delimiter = chosen.delimiter ?? named ?? detectDelimiter(text, newline, size <= SAMPLE_BYTES)
  return { encoding, delimiter, newline, separatorLine: named !== undefined, bytes: size }
}

async function readSample(path: string): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of createReadStream(path, { end: SAMPLE_BYTES - 1 })) pieces.push(piece)
  return Buffer.concat(pieces)
}

function decodeSample(sample: Buffer, encoding: Encoding): string {
  // Without end(): a character that the sample cuts in two is left out.
  return iconv.getDecoder(encoding).write(sample)
}

/**
 * The delimiter by which most rows of a sample have as many cells as the first one, and more than one; the comma for a
 * file of one column.
 */
export function detectDelimiter(sample: string, newline: CsvDialect["newline"], whole: boolean): string {
  const candidates = DELIMITERS.map((delimiter) => {
    const parser = new CsvParser({ delimiter, newline })
    const rows = [...parser.read(sample), ...(whole ? parser.end() : [])]
      .slice(0, SAMPLE_ROWS)
      .map((row) => ("cells" in row ? row.cells : []))
      .filter((cells) => cells.some((cell) => cell.trim() !== ""))
    const columns = rows[0]?.length ?? 0
    const agreeing = rows.filter((cells) => cells.length === columns).length
    return { delimiter, columns, share: rows.length === 0 ? 0 : agreeing / rows.length }
  })
  const best = candidates
    .filter(({ columns }) => columns > 1)
    .sort((a, b) => b.share - a.share || b.columns - a.columns)[0]
  return best?.delimiter ?? ","
}
