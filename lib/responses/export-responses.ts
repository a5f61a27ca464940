import type { Ctx } from "../accounts/ctx"
import { csvLine } from "../csv-line"
import { type FeedFilter, type FeedItem, listResponses } from "./reads"

export const EXPORT_FORMATS = ["csv", "json"] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

const PAGE = 200

const COLUMNS = {
  id: ({ id }) => id,
  answeredAt: ({ answeredAt }) => answeredAt.toISOString(),
  experiencedAt: ({ experiencedAt }) => experiencedAt.toISOString(),
  metric: ({ metric }) => metric,
  score: ({ score }) => String(score ?? ""),
  comment: ({ comment }) => comment ?? "",
  touchpoint: ({ touchpoint }) => touchpoint,
  surveyId: ({ surveyId }) => surveyId ?? "",
  customer: ({ customerEmail }) => customerEmail ?? "",
  channel: ({ channel }) => channel,
  locale: ({ locale }) => locale ?? "",
  imported: ({ imported }) => String(imported),
  answers: ({ answers }) => JSON.stringify(answers),
  properties: ({ properties }) => JSON.stringify(properties),
} satisfies Record<string, (item: FeedItem) => string>

/** Counted answers in pieces of text, newest first, a page in memory at a time. */
export async function* exportResponses(
  ctx: Ctx,
  format: ExportFormat,
  filter: Pick<FeedFilter, "from" | "before"> = {},
): AsyncGenerator<string> {
  yield format === "csv" ? csvLine(Object.keys(COLUMNS)) : "["
  let separator = "\n"
  for await (const items of pages(ctx, filter)) {
    for (const item of items) {
      if (format === "csv") yield csvLine(Object.values(COLUMNS).map((cell) => cell(item)))
      else yield `${separator}${JSON.stringify(item)}`
      separator = ",\n"
    }
  }
  if (format === "json") yield "\n]\n"
}

async function* pages(ctx: Ctx, filter: Pick<FeedFilter, "from" | "before">): AsyncGenerator<FeedItem[]> {
  let cursor: string | undefined
  do {
    const { data, nextCursor } = await listResponses(ctx, { ...filter, cursor, limit: PAGE })
    yield data
    cursor = nextCursor ?? undefined
  } while (cursor !== undefined)
}
