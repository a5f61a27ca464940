import type { ImportKind } from "@/lib/imports/fields"
import type { ImportPreview } from "@/lib/imports/preview-import"
import type { ImportForm } from "../import-form"

/** What every card of the form is given. */
export type FormPart = {
  kind: ImportKind
  form: ImportForm
  preview: ImportPreview
  change: (part: Partial<ImportForm>) => void
}
