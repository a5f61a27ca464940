import { getTranslations } from "next-intl/server"
import type { Filter } from "@/app/_ui/filter-menu"
import type { Metric } from "@/lib/stats/counts"
import { type JourneyQuery, journeyHref, PERIODS } from "./journey-query"

type Shown = { metric: Metric; metrics: readonly Metric[]; path: string }

/** Period and, where there are several, metric; each option with the address of its result. */
export async function journeyFilters(query: JourneyQuery, { metric, metrics, path }: Shown): Promise<Filter[]> {
  const [t, own, marks] = await Promise.all([
    getTranslations("overview.filter"),
    getTranslations("journey"),
    getTranslations("marks.metric"),
  ])
  const period: Filter = {
    key: "days",
    icon: "calendar",
    value: t("lastDays", { days: Number(query.days) }),
    shortValue: t("days", { days: Number(query.days) }),
    options: PERIODS.map((days) => ({
      value: days,
      label: t("lastDays", { days: Number(days) }),
      href: journeyHref(path, query, { days }),
      chosen: days === query.days,
    })),
  }
  if (metrics.length < 2) return [period]
  const measures: Filter = {
    key: "metric",
    label: own("metric"),
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
