import { useLocale, useTranslations } from "next-intl"
import { FilterBar } from "@/app/_ui/filter-menu"
import { formatPeriod } from "@/lib/i18n/format-date"
import { FEED_DAYS, type FeedQuery, feedHref } from "../feed-query"

/** How far back the feed goes, or a period of one's own. */
export function PeriodMenu({ query }: { query: FeedQuery }) {
  const t = useTranslations("responses.period")
  const locale = useLocale()
  const label = (days: FeedQuery["days"]) => (days === "all" ? t("all") : t("lastDays", { days: Number(days) }))
  const short = query.days === "all" ? t("all") : t("days", { days: Number(query.days) })
  const { from, to } = query
  const own = from !== undefined && to !== undefined
  const none = { from: undefined, to: undefined }
  return (
    <FilterBar
      label={t("label")}
      filters={[
        {
          key: "days",
          icon: "calendar",
          value: own ? formatPeriod(from, to, locale) : label(query.days),
          shortValue: own ? undefined : short,
          options: FEED_DAYS.map((days) => ({
            value: days,
            label: label(days),
            href: feedHref(query, { ...none, days }),
            chosen: !own && days === query.days,
          })),
          period: { label: t("own"), href: feedHref(query, { ...none, days: "90" }), from: from ?? "", to: to ?? "" },
        },
      ]}
    />
  )
}
