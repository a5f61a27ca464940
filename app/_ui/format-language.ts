import type { Locale } from "@/lib/i18n/locale"

const names = new Map<Locale, Intl.DisplayNames>()

/** A language in the reader's words: "italiano", "inglese (Regno Unito)"; the tag itself when nobody knows it. */
export function formatLanguage(tag: string, locale: Locale): string {
  const known = names.get(locale) ?? new Intl.DisplayNames(locale, { type: "language" })
  names.set(locale, known)
  try {
    return known.of(tag) ?? tag
  } catch {
    return tag
  }
}
