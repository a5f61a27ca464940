import { z } from "zod"
import type { DELIMITERS, ENCODINGS } from "@/lib/imports/file-choices"
import type { ImportOptions } from "@/lib/imports/mapping"
import type { ImportPreview } from "@/lib/imports/preview-import"

/** What the person decides about a file, as the form holds it: an empty text is no choice. */
export type ImportForm = {
  mapping: Record<string, string>
  set: Record<string, string>
  dateFormat: string
  trigger: boolean
  encoding: (typeof ENCODINGS)[number] | ""
  delimiter: (typeof DELIMITERS)[number] | ""
}

const chosen = (texts: Record<string, string>) =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ""))

/** The form as the importer takes it. */
export function optionsOf({ mapping, set, dateFormat, trigger, encoding, delimiter }: ImportForm) {
  return {
    mapping: chosen(mapping),
    set: chosen(set),
    dateFormat: dateFormat.trim() || undefined,
    trigger,
    encoding: encoding || undefined,
    delimiter: delimiter || undefined,
  } satisfies Omit<ImportOptions, "kind">
}

const saved = z.object({
  mapping: z.record(z.string(), z.string()),
  set: z.record(z.string(), z.string()),
  dateFormat: z.string().default(""),
  trigger: z.boolean(),
  encoding: z.string().default(""),
  delimiter: z.string().default(""),
})

/** The form as it was when the file was tried; `undefined` before that. */
export function savedForm(options: Record<string, unknown>): ImportForm | undefined {
  const { data } = saved.safeParse(options)
  return data && { ...data, encoding: data.encoding as ImportForm["encoding"], delimiter: data.delimiter as "" }
}

/** What the file itself suggests to choose. */
export const suggestionOf = ({ suggested, suggestedDateFormat = "" }: ImportPreview) => ({
  mapping: suggested,
  dateFormat: suggestedDateFormat,
})

/** The column that says when it happened. */
export const dateColumn = ({ mapping }: ImportForm): string | undefined =>
  Object.keys(mapping).find((column) => ["occurredAt", "answeredAt", "consentAt"].includes(mapping[column] ?? ""))
