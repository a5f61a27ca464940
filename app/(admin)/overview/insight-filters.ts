import { getTranslations } from "next-intl/server"
import type { Filter } from "@/app/_ui/filter-menu"
import type { Touchpoint } from "@/lib/journey/reads"
import type { Metric } from "@/lib/stats/counts"
import { periodFilter } from "../period-filter"
import type { InsightQuery } from "./insight-query"

type Choices = {
  query: InsightQuery
  metric: Metric
  metrics: readonly Metric[]
  /** Where a screen has no use for it, without. */
  touchpoints?: readonly Touchpoint[]
  hrefOf: (change: Partial<InsightQuery>) => string
}

/** The filters that the screens about segments and drivers share: metric where there are several, period, touchpoint. */
export async function insightFilters({ query, metric, metrics, touchpoints, hrefOf }: Choices): Promise<Filter[]> {
  const [t, marks] = await Promise.all([getTranslations("overview.filter"), getTranslations("marks.metric")])
  const period = await periodFilter(query.days, (days) => hrefOf({ days }))
  const filters: Filter[] = []
  if (metrics.length > 1) {
    filters.push({
      key: "metric",
      value: marks(`${metric}.name`),
      options: metrics.map((each) => ({
        value: each,
        label: marks(`${each}.name`),
        href: hrefOf({ metric: each }),
        chosen: each === metric,
      })),
    })
  }
  filters.push(period)
  if (touchpoints) {
    const chosen = touchpoints.find(({ id }) => id === query.touchpoint)
    const all = { value: "", label: t("allTouchpoints"), href: hrefOf({ touchpoint: undefined }), chosen: !chosen }
    const each = touchpoints.map(({ id, name }) => {
      return { value: id, label: name, href: hrefOf({ touchpoint: id }), chosen: id === chosen?.id }
    })
    filters.push({ key: "touchpoint", value: chosen?.name ?? t("allTouchpoints"), options: [all, ...each] })
  }
  return filters
}
