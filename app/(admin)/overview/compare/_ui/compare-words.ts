import { useLocale, useTranslations } from "next-intl"
import { formatNumber, formatPoints } from "@/lib/i18n/format"
import type { AnswersToDecide } from "@/lib/stats/answers-to-decide"
import type { Metric } from "@/lib/stats/counts"
import type { Comparison } from "@/lib/stats/significance"

const MINUS = "\u2212"

/** A difference with its sign in the metric's points: "+12", "−0,4", "0" bare. */
export function useSigned(metric: Metric): (difference: number) => string {
  const locale = useLocale()
  return (difference) => {
    const size = formatPoints(metric, difference, locale)
    if (!/[1-9]/.test(size)) return size
    return difference < 0 ? `${MINUS}${size}` : `+${size}`
  }
}

/** How many more answers would decide, in words; undefined where the difference is decided. */
export function useDecideWords(): (comparison: Comparison, toDecide: AnswersToDecide | null) => string | undefined {
  const t = useTranslations("compare.decide")
  const locale = useLocale()
  return ({ verdict }, toDecide) => {
    if (verdict === "significant") return undefined
    if (!toDecide) return t("never")
    const count = formatNumber(toDecide.more, locale)
    return t(verdict === "too_few" ? `few.${toDecide.side}` : `more.${toDecide.side}`, { count })
  }
}
