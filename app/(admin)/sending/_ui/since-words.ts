import { type Clock, formatMoment } from "@/app/_ui/format-moment"
import type { Locale } from "@/lib/i18n/locale"

const tags: Record<Locale, string> = { it: "it-IT", en: "en-GB" }
const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** How long ago, to the second: "12 secondi fa", "3 minuti fa"; beyond an hour the time of day. */
export function sinceWords(at: Date, clock: Clock, locale: Locale): string {
  const passed = Math.max(0, clock.now.getTime() - at.getTime())
  if (passed >= HOUR) return formatMoment(at, clock, locale)
  const words = new Intl.RelativeTimeFormat(tags[locale], { numeric: "auto" })
  return passed < MINUTE
    ? words.format(-Math.floor(passed / SECOND), "second")
    : words.format(-Math.floor(passed / MINUTE), "minute")
}
