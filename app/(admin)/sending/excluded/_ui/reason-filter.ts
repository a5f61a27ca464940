import { getLocale, getTranslations } from "next-intl/server"
import type { Filter } from "@/app/_ui/filter-menu"
import { SUPPRESSION_REASONS, type SuppressionReason } from "@/lib/delivery/suppressions/reasons"
import { formatNumber } from "@/lib/i18n/format"
import { type ExcludedFilter, excludedHref } from "../excluded-query"

/** The reasons to narrow the list to, each with how many there are. */
export async function reasonFilter(
  query: ExcludedFilter,
  counts: Readonly<Record<SuppressionReason, number>>,
): Promise<Filter> {
  const t = await getTranslations("excluded")
  const locale = await getLocale()
  const label = (name: string, count: number) => `${name} · ${formatNumber(count, locale)}`
  const total = Object.values(counts).reduce((sum, one) => sum + one, 0)
  return {
    key: "reason",
    value: query.reason ? t(`reasons.${query.reason}`) : t("allReasons"),
    options: [
      {
        value: "",
        label: label(t("allReasons"), total),
        href: excludedHref(query, { reason: undefined }),
        chosen: !query.reason,
      },
      ...SUPPRESSION_REASONS.map((reason) => ({
        value: reason,
        label: label(t(`reasons.${reason}`), counts[reason]),
        href: excludedHref(query, { reason }),
        chosen: reason === query.reason,
      })),
    ],
  }
}
