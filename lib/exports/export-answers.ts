import type { Ctx } from "../accounts/ctx"
import { readWorkspace } from "../accounts/reads"
import { parse } from "../parse"
import { readColumns } from "./columns"
import { readAnswerRows } from "./read-answer-rows"
import { type ExportSettings, type NewExport, newExport } from "./schema"
import { writeCsv, writeJson, writeXlsx } from "./write-answers"

export type Pieces = AsyncGenerator<string | Uint8Array>

/**
 * Counted answers, newest first, with a few thousand in memory at most: pieces of text, or of bytes for `xlsx`. Whoever
 * stops taking them stops the reading. Throws `invalid` before the first piece, for a column or filter that makes no sense.
 */
export async function exportAnswers(ctx: Ctx, input: NewExport): Promise<Pieces> {
  const settings = parse(newExport, input)
  return writeAnswers(ctx, settings)
}

/** The same of settings that were checked; `onRows` hears how many rows have been read. */
export async function writeAnswers(
  ctx: Ctx,
  { format, columns: names, separator, bom, filter }: ExportSettings,
  onRows: (rows: number) => Promise<void> = async () => {},
): Promise<Pieces> {
  const [columns, { timeZone }] = await Promise.all([readColumns(ctx, format, names), readWorkspace(ctx)])
  const needed = new Set(columns.flatMap(({ needs }) => needs))
  async function* pages() {
    let done = 0
    for await (const rows of readAnswerRows(ctx, filter, needed)) {
      yield rows
      done += rows.length
      await onRows(done)
    }
  }
  switch (format) {
    case "csv":
      return writeCsv(columns, pages(), { separator, bom })
    case "json":
      return writeJson(columns, pages())
    case "xlsx":
      return writeXlsx(columns, pages(), timeZone)
    default:
      return format satisfies never
  }
}
