import { useTranslations } from "next-intl"
import { FilterBar } from "@/app/_ui/filter-menu"
import { FEED_DAYS, type FeedQuery, feedHref } from "../feed-query"

/** How far back the feed goes. */
export function PeriodMenu({ query }: { query: FeedQuery }) {
  const t = useTranslations("responses.period")
  const label = (days: FeedQuery["days"]) => (days === "all" ? t("all") : t("lastDays", { days: Number(days) }))
  const short = query.days === "all" ? t("all") : t("days", { days: Number(query.days) })
  return (
    <FilterBar
      label={t("label")}
      filters={[
        {
          key: "days",
          icon: "calendar",
          value: label(query.days),
          shortValue: short,
          options: FEED_DAYS.map((days) => ({
            value: days,
            label: label(days),
            href: feedHref(query, { days }),
            chosen: days === query.days,
          })),
        },
      ]}
    />
  )
}
