import { formatNumber } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"

const tags: Record<Locale, string> = { it: "it-IT", en: "en-GB" }

/** An amount: "148,00 €"; without a currency a plain number, with one nobody knows its three letters. */
export function formatMoney(value: number, currency: string | null, locale: Locale): string {
  if (currency === null) return formatNumber(value, locale, Number.isInteger(value) ? 0 : 2)
  try {
    return new Intl.NumberFormat(tags[locale], { style: "currency", currency, useGrouping: "always" }).format(value)
  } catch {
    return `${formatNumber(value, locale, 2)} ${currency}`
  }
}
