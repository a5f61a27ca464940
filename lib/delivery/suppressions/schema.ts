import { z } from "zod"
import { customerFields } from "../../customers/schema"
import { cleanText } from "../../surveys/clean-text"

const NOTE_LENGTH = 500

/** What somebody writes beside an address. */
export const suppressionNote = z
  .string()
  .transform(cleanText)
  .pipe(z.string().max(NOTE_LENGTH, `has at most ${NOTE_LENGTH} characters`))

/** An address to be excluded by hand. */
export const newSuppression = z.strictObject({ email: customerFields.email, note: suppressionNote.optional() })
export type NewSuppressionInput = z.input<typeof newSuppression>
