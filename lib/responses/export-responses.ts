import type { Ctx } from "../accounts/ctx"
import { readWorkspace } from "../accounts/reads"
import { wallClock } from "../calendar"
import { csvLine } from "../csv-line"
import type { Cell } from "../xlsx/cell"
import { xlsxOf } from "../xlsx/workbook"
import type { FeedFilter } from "./feed-filter"
import { type FeedItem, listResponses } from "./reads"

export const EXPORT_FORMATS = ["csv", "json", "xlsx"] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

type Period = Pick<FeedFilter, "from" | "before">

const PAGE = 200

/** A column of a table: its cell of an answer, and its width in a spreadsheet, in characters. */
type ExportColumn = { width: number; instant?: true; cell: (item: FeedItem) => Cell }

const COLUMNS: Record<string, ExportColumn> = {
  id: { width: 12, cell: ({ id }) => id },
  answeredAt: { width: 28, instant: true, cell: ({ answeredAt }) => answeredAt },
  experiencedAt: { width: 28, instant: true, cell: ({ experiencedAt }) => experiencedAt },
  metric: { width: 8, cell: ({ metric }) => metric },
  score: { width: 8, cell: ({ score }) => score },
  comment: { width: 60, cell: ({ comment }) => comment },
  touchpoint: { width: 24, cell: ({ touchpoint }) => touchpoint },
  surveyId: { width: 12, cell: ({ surveyId }) => surveyId },
  customer: { width: 30, cell: ({ customerEmail }) => customerEmail },
  channel: { width: 12, cell: ({ channel }) => channel },
  locale: { width: 8, cell: ({ locale }) => locale },
  imported: { width: 10, cell: ({ imported }) => imported },
  answers: { width: 40, cell: ({ answers }) => JSON.stringify(answers) },
  properties: { width: 40, cell: ({ properties }) => JSON.stringify(properties) },
}

/**
 * Counted answers, newest first, a page in memory at a time: pieces of text, or of bytes for `xlsx`. Instants are UTC;
 * in `xlsx` they are cells with the date and time of the workspace's zone, which their header names.
 */
export function exportResponses(
  ctx: Ctx,
  format: ExportFormat,
  period: Period = {},
): AsyncGenerator<string | Uint8Array> {
  switch (format) {
    case "csv":
      return exportCsv(ctx, period)
    case "json":
      return exportJson(ctx, period)
    case "xlsx":
      return exportXlsx(ctx, period)
    default:
      return format satisfies never
  }
}

async function* exportCsv(ctx: Ctx, period: Period): AsyncGenerator<string> {
  yield csvLine(Object.keys(COLUMNS))
  for await (const items of readPages(ctx, period))
    yield items.map((item) => csvLine(cellsOf(item).map(csvText))).join("")
}

async function* exportJson(ctx: Ctx, period: Period): AsyncGenerator<string> {
  yield "["
  let separator = "\n"
  for await (const items of readPages(ctx, period)) {
    if (items.length > 0) yield separator + items.map((item) => JSON.stringify(item)).join(",\n")
    separator = ",\n"
  }
  yield "\n]\n"
}

async function* exportXlsx(ctx: Ctx, period: Period): AsyncGenerator<Uint8Array> {
  const { timeZone } = await readWorkspace(ctx)
  const columns = Object.entries(COLUMNS).map(([name, { width, instant }]) => ({
    header: instant ? `${name} (${timeZone})` : name,
    width,
  }))
  const local = (cell: Cell) => (cell instanceof Date ? wallClock(cell, timeZone) : cell)
  async function* rows() {
    for await (const items of readPages(ctx, period)) for (const item of items) yield cellsOf(item).map(local)
  }
  yield* xlsxOf({ name: "Responses", columns }, rows())
}

const cellsOf = (item: FeedItem): Cell[] => Object.values(COLUMNS).map(({ cell }) => cell(item))

const csvText = (cell: Cell): string => (cell instanceof Date ? cell.toISOString() : String(cell ?? ""))

async function* readPages(ctx: Ctx, period: Period): AsyncGenerator<FeedItem[]> {
  let cursor: string | undefined
  do {
    const { data, nextCursor } = await listResponses(ctx, { ...period, cursor, limit: PAGE })
    yield data
    cursor = nextCursor ?? undefined
  } while (cursor !== undefined)
}
