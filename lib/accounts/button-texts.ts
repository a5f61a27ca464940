import { z } from "zod"

const MOST = 40

/** Words in each language such as `it` or `pt-BR`; an empty one is none. */
const byLanguage = z
  .record(
    z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
    z
      .string()
      .trim()
      .max(MOST)
      .regex(/^\P{Cc}*$/u),
  )
  .transform((texts) => Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== "")))

/** What the page's buttons say: `confirm` sends the score, `next` the answer to a further question. */
export const buttonTexts = z.strictObject({ confirm: byLanguage.optional(), next: byLanguage.optional() })
export type ButtonTexts = z.infer<typeof buttonTexts>

/** The text of a language, `pt` for `pt-BR` too; never that of another, since the page has its own words then. */
export const buttonTextIn = (texts: Record<string, string> | undefined, language: string): string =>
  texts?.[language] || texts?.[language.split("-")[0] ?? ""] || ""
