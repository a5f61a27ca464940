import { z } from "zod"
import { feedFilter } from "../responses/feed-filter"
import { EXPORT_FORMATS, EXPORT_SEPARATORS } from "./formats"

const MOST_COLUMNS = 500

/** How an export is written, whichever answers it holds. */
export const exportShape = z.strictObject({
  format: z.enum(EXPORT_FORMATS, `must be one of ${EXPORT_FORMATS.join(", ")}`),
  columns: z
    .array(z.string().min(1).max(300))
    .min(1)
    .max(MOST_COLUMNS)
    .optional()
    .describe(
      "Their names, in this order: those of a response, properties.KEY (customer.country, event.store), answers.SURVEY.QUESTION; " +
        "absent: the usual ones.",
    ),
  separator: z.enum(EXPORT_SEPARATORS, "must be , or ;").default(",").describe("Of CSV."),
  bom: z.boolean().default(false).describe("Begins a CSV with the mark by which Excel knows UTF-8."),
})

export const newExport = exportShape.extend({ filter: feedFilter.default({}) })
export type NewExport = z.input<typeof newExport>
export type ExportSettings = z.output<typeof newExport>

/** What an export in the background keeps of how it was asked for; JSON has no dates. */
export const keptSettings = newExport.extend({
  filter: z.preprocess(withDates, feedFilter),
})

function withDates(filter: unknown): unknown {
  if (typeof filter !== "object" || filter === null) return filter
  const dates = ["from", "before"].flatMap((name) => {
    const value: unknown = Reflect.get(filter, name)
    return typeof value === "string" ? [[name, new Date(value)]] : []
  })
  return { ...filter, ...Object.fromEntries(dates) }
}
