import { z } from "zod"
import { cleanText } from "./clean-text"

/** A BCP 47 tag as surveys store it: `it`, `en`, `pt-BR`. */
export const languageTag = z.stringFormat(
  "language_tag",
  /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/,
  "Write a language tag such as “it”.",
)

/** Stable name of a question, option or ending: renaming a title never changes it. */
export const stableId = z.stringFormat(
  "stable_id",
  /^[a-z0-9][a-z0-9_-]{0,63}$/,
  "Use at most 64 small letters, digits, “-” and “_”.",
)

/** An address that a page links to. */
export const httpsLink = z.url({
  protocol: /^https$/,
  hostname: z.regexes.domain,
  error: "Write a full https:// address.",
})

/** One text in every language of the survey, `max` characters each. */
export const texts = (max: number) => z.record(languageTag, z.string().overwrite(cleanText).max(max))

export type Texts = z.infer<ReturnType<typeof texts>>

/** A text of the survey and where it stands in the definition. */
export type TextAt = { path: (string | number)[]; texts: Texts }

/** The text in `language`, else in `fallback`; empty when neither has it. */
export function textIn(texts: Texts | undefined, language: string, fallback: string): string {
  return texts?.[language] || texts?.[fallback] || ""
}
