import type { Metric } from "../stats/counts"
import type { Locale } from "./locale"

/** British English writes day before month, as the rest of Europe does. */
const tags: Record<Locale, string> = { it: "it-IT", en: "en-GB" }

const MINUS = "\u2212"

const numberFormats = new Map<string, Intl.NumberFormat>()

function numberFormat(locale: Locale, digits: number): Intl.NumberFormat {
  const key = `${locale} ${digits}`
  const known = numberFormats.get(key)
  if (known) return known
  const made = new Intl.NumberFormat(tags[locale], {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    useGrouping: "always",
  })
  numberFormats.set(key, made)
  return made
}

/** A number with grouped thousands and exactly `digits` decimals: "1.204", "4,8"; below zero with U+2212. */
export function formatNumber(value: number, locale: Locale, digits = 0): string {
  const text = numberFormat(locale, digits).format(Math.abs(value))
  const isZero = !/[1-9]/.test(text)
  return value < 0 && !isZero ? `${MINUS}${text}` : text
}

/** A number that always shows its sign: "+41", "−8", "0" bare. */
function formatSigned(value: number, locale: Locale, digits = 0): string {
  const text = formatNumber(value, locale, digits)
  const isZero = !/[1-9]/.test(text)
  return value > 0 && !isZero ? `+${text}` : text
}

/** A percentage given as 0–100: "23%", unspaced in both languages. */
export function formatPercent(percent: number, locale: Locale, digits = 0): string {
  return `${formatNumber(percent, locale, digits)}%`
}

/** A score in its metric's own way: NPS "+41", CSAT "87%", CES "5,4". */
export function formatScore(metric: Metric, score: number, locale: Locale): string {
  switch (metric) {
    case "nps":
      return formatSigned(score, locale)
    case "csat":
      return formatPercent(score, locale)
    case "ces":
      return formatNumber(score, locale, 1)
    default:
      return metric satisfies never
  }
}

/** The ends of an interval: "+33…+48", "83…90%", "5,1…5,7". */
export function formatInterval(metric: Metric, low: number, high: number, locale: Locale): string {
  const first = metric === "csat" ? formatNumber(low, locale) : formatScore(metric, low, locale)
  return `${first}…${formatScore(metric, high, locale)}`
}

/** The size of a change without its sign, in the metric's points: "12", CES "0,4". */
export function formatPoints(metric: Metric, difference: number, locale: Locale): string {
  return formatNumber(Math.abs(difference), locale, metric === "ces" ? 1 : 0)
}

/** How many points something moves a score, with sign and one more decimal than the score: "+1,4", "−0,3", CES "−0,12". */
export function formatImpact(metric: Metric, impact: number, locale: Locale): string {
  return formatSigned(impact, locale, metric === "ces" ? 2 : 1)
}
