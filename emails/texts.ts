import { ar } from "./languages/ar"
import { de } from "./languages/de"
import { en } from "./languages/en"
import { es } from "./languages/es"
import { fr } from "./languages/fr"
import { it } from "./languages/it"
import type { MailTexts } from "./languages/mail-texts"
import { pt } from "./languages/pt"

export type { Occasion } from "./languages/mail-texts"

/** One entry per language; a new language is one file and one line here. */
const byLanguage: Record<string, MailTexts> = { it, en, fr, de, es, pt, ar }

/** The phrases for a locale such as "it" or "en-GB"; English for a language Nove does not speak. */
export const mailTexts = (locale: string): MailTexts => byLanguage[baseOf(mailLocale(locale))] ?? en

/** The locale itself where mails have phrases in its language, else English: what their dates are written in. */
export const mailLocale = (locale: string): string => (Object.hasOwn(byLanguage, baseOf(locale)) ? locale : "en")

const baseOf = (locale: string) => locale.split("-")[0]?.toLowerCase() ?? ""
