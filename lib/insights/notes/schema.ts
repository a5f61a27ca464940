import { z } from "zod"
import { parseIsoDay } from "../../calendar"
import { cleanText } from "../../surveys/clean-text"
import { NOTE_LENGTH } from "./note-length"

/** Signs that turn the direction of the text after them: beside a chart they would turn what is not the note's. */
const DIRECTION_SIGNS = /[\u202a-\u202e\u2066-\u2069]/g

const text = z
  .string()
  .transform((written) => cleanText(written).replace(DIRECTION_SIGNS, "").replace(/\s+/g, " ").trim())
  .pipe(z.string().min(1, "is empty").max(NOTE_LENGTH))
  .describe("What happened, such as New courier.")

const day = z
  .string()
  .refine((written) => parseIsoDay(written) !== undefined, "must be a date such as 2026-11-23")
  .describe("The day it happened, in the workspace’s time zone.")

const touchpoint = z.string().nullable().describe("The touchpoint’s id; null: stands on the trends of all of them.")

export const newNote = z.object({ day, text, touchpoint: touchpoint.default(null) })
export type NewNote = z.input<typeof newNote>

export const noteChange = z.object({
  day: day.optional(),
  text: text.optional(),
  touchpoint: touchpoint.optional(),
})
export type NoteChange = z.input<typeof noteChange>
