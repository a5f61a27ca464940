import { getTranslations } from "next-intl/server"
import type { Filter } from "@/app/_ui/filter-menu"
import type { Metric } from "@/lib/stats/counts"
import { periodFilter } from "../period-filter"
import { type JourneyQuery, journeyHref } from "./journey-query"

type Shown = { metric: Metric; metrics: readonly Metric[]; path: string }

/** Period and, where there are several, metric; each option with the address of its result. */
export async function journeyFilters(query: JourneyQuery, { metric, metrics, path }: Shown): Promise<Filter[]> {
  const period = await periodFilter(query.days, (days) => journeyHref(path, query, { days }))
  if (metrics.length < 2) return [period]
  const [t, marks] = await Promise.all([getTranslations("journey"), getTranslations("marks.metric")])
  const measures: Filter = {
    key: "metric",
    label: t("metric"),
    value: marks(`${metric}.name`),
    options: metrics.map((each) => ({
      value: each,
      label: marks(`${each}.name`),
      href: journeyHref(path, query, { metric: each }),
      chosen: each === metric,
    })),
  }
  return [period, measures]
}
