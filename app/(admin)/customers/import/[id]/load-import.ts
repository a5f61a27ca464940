import type { Ctx } from "@/lib/accounts/ctx"
import { readWorkspace } from "@/lib/accounts/reads"
import type { Locale } from "@/lib/i18n/locale"
import { dateExample } from "@/lib/imports/dates"
import { DATE_FORMATS } from "@/lib/imports/guess-date-format"
import type { ImportPreview } from "@/lib/imports/preview-import"
import { type ImportRow, listRefusals } from "@/lib/imports/reads"
import { previewUpload } from "@/lib/imports/run-upload"
import { isStoppedImport } from "@/lib/imports/sentences"
import { listEventTypes, listTouchpoints } from "@/lib/journey/reads"
import type { Stopped } from "../actions"
import { type ImportForm, optionsOf, savedForm, suggestionOf } from "./import-form"

const REFUSALS_SHOWN = 100
const ISO_IN_SHORT = "yyyy-MM-dd'T'HH:mm"
export type MappingData = {
  row: ImportRow
  form: ImportForm
  /** What can be read of the file, or why nothing can. */
  preview: ImportPreview | { unreadable: Stopped }
  /** Luxon's tokens; empty: ISO 8601. */
  dateFormats: { format: string; example: string }[]
  timeZone: string
  /** Names to choose from for values that all rows share. */
  known: { touchpoints: string[]; types: string[] }
}

/** What it takes to say where the columns of a waiting file go. */
export async function loadMapping(ctx: Ctx, row: ImportRow, locale: Locale): Promise<MappingData> {
  const saved = savedForm(row.options)
  const [{ timeZone }, touchpoints, types, preview] = await Promise.all([
    readWorkspace(ctx),
    listTouchpoints(ctx),
    listEventTypes(ctx),
    readPreview(ctx, row.id, saved),
  ])
  const { mapping, dateFormat } = "unreadable" in preview ? { mapping: {}, dateFormat: "" } : suggestionOf(preview)
  return {
    row,
    form: saved ?? { mapping, set: {}, dateFormat, trigger: false, encoding: "", delimiter: "" },
    preview,
    dateFormats: ["", ...DATE_FORMATS].map((format) => ({
      format,
      example: dateExample(ctx.now, { format: format || ISO_IN_SHORT, timeZone, locale }),
    })),
    timeZone,
    known: { touchpoints: touchpoints.map(({ name }) => name), types: types.map(({ type }) => type) },
  }
}

async function readPreview(ctx: Ctx, id: string, saved: ImportForm | undefined): Promise<MappingData["preview"]> {
  try {
    return await previewUpload(ctx, id, saved ? optionsOf(saved) : {})
  } catch (error) {
    if (!isStoppedImport(error)) throw error
    return { unreadable: { reason: error.reason, values: error.values } }
  }
}

/** The first refused rows of an import. */
export async function loadReport(ctx: Ctx, id: string) {
  return { refusals: await listRefusals(ctx, id, { limit: REFUSALS_SHOWN }) }
}
