import { chooseLanguage } from "./choose-language"

/** Languages of the screens, in the order in which they are offered. */
export const locales = ["it", "en"] as const

export type Locale = (typeof locales)[number]

const defaultLocale: Locale = "en"

/** True when the text names a language the screens exist in. */
export function isLocale(text: string | undefined): text is Locale {
  return locales.some((locale) => locale === text)
}

/** The language of a person's screens: the one they chose, else the best of their browser's Accept-Language, else English. */
export function chooseLocale(chosen: string | undefined, acceptLanguage: string | null): Locale {
  const language = chooseLanguage({
    invitationLocale: chosen,
    acceptLanguage,
    languages: locales,
    defaultLanguage: defaultLocale,
  })
  return isLocale(language) ? language : defaultLocale
}
