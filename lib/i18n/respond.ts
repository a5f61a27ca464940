import { ar } from "./respond/ar"
import { de } from "./respond/de"
import { en } from "./respond/en"
import { es } from "./respond/es"
import { fr } from "./respond/fr"
import { it } from "./respond/it"
import { pt } from "./respond/pt"
import type { RespondTexts } from "./respond/texts"

export type { Problem, RespondTexts } from "./respond/texts"

/** One entry per language; a new language is one file and one line here. */
const dictionaries: Record<string, RespondTexts> = { it, en, fr, de, es, pt, ar }

/** The languages in which the page has words of its own. */
export const pageLanguages: readonly string[] = Object.keys(dictionaries)

const baseOf = (language: string) => language.toLowerCase().split("-")[0] ?? ""

/** The page's own words in a language such as `it` or `pt-BR`; English where they are not written yet. */
export function respondTexts(language: string): RespondTexts {
  const base = baseOf(language)
  return (Object.hasOwn(dictionaries, base) && dictionaries[base]) || en
}

const RIGHT_TO_LEFT = new Set(["ar", "he", "fa", "ur"])

/** Which way a language such as `it` or `ar-EG` is written. */
export function directionOf(language: string): "ltr" | "rtl" {
  return RIGHT_TO_LEFT.has(baseOf(language)) ? "rtl" : "ltr"
}
