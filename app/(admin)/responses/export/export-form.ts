import { z } from "zod"
import { exportShape } from "@/lib/exports/schema"
import { all, one, type SearchParams } from "../../search-params"
import { type FeedQuery, feedHref } from "../feed-query"

/** How the answers are to be written; the same in the address of a download. */
export type ExportForm = { format: "csv" | "xlsx" | "json"; separator: "," | ";"; bom: boolean; columns: string[] }

/** What a person most likely wants; a spreadsheet in a language with decimal commas reads semicolons. */
export const startForm = (locale: string): ExportForm => ({
  format: "csv",
  separator: locale === "it" ? ";" : ",",
  bom: true,
  columns: ["answeredAt", "touchpoint", "metric", "score", "comment", "customer", "channel"],
})

const inAddress = z.object({
  format: one(exportShape.shape.format),
  separator: one(exportShape.shape.separator),
  bom: one(z.literal("1").optional()).transform((value) => value === "1"),
  column: z.preprocess(all, exportShape.shape.columns),
})

/** The form that an address carries. Throws a ZodError for one that no screen made. */
export function formIn(search: SearchParams) {
  const { column: columns, ...form } = inAddress.parse(search)
  return { ...form, columns }
}

/** The address that downloads the feed as it is filtered. */
export function downloadHref(query: FeedQuery, { format, separator, bom, columns }: ExportForm): string {
  const parameters = new URLSearchParams(feedHref(query).split("?")[1] ?? "")
  parameters.set("format", format)
  if (format === "csv") parameters.set("separator", separator)
  if (format === "csv" && bom) parameters.set("bom", "1")
  for (const column of columns) parameters.append("column", column)
  return `/responses/export/download?${parameters}`
}
