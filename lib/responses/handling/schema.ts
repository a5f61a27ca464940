import { z } from "zod"
import { cleanText } from "../../surveys/clean-text"

export const TAG_LENGTH = 50
export const NOTE_LENGTH = 5000
export const MOST_TAGS_OF_ONE = 50
export const MOST_TAGS = 1000

/** Characters that turn the direction of what follows them, and those that nobody sees. */
const UNSEEN = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

/** One line in lower case, so that "Courier" and "courier" are one. */
export const tag = z
  .string()
  .transform((text) => cleanText(text).replace(UNSEEN, "").replace(/\s+/g, " ").trim().toLowerCase())
  .pipe(z.string().min(1, "is empty").max(TAG_LENGTH, `has at most ${TAG_LENGTH} characters`))

export const noteText = z
  .string()
  .transform(cleanText)
  .pipe(z.string().min(1, "is empty").max(NOTE_LENGTH, `has at most ${NOTE_LENGTH} characters`))
