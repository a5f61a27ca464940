import { useTranslations } from "next-intl"
import type { Trend } from "./trend"

/** What a point of the trend is, in words: "NPS, rolling window of 30 days", "NPS by month". */
export function useViewWords(): (trend: Pick<Trend, "metric" | "view">) => string {
  const t = useTranslations("marks")
  return ({ metric, view }) => {
    const name = t(`metric.${metric}.name`)
    return view.kind === "rolling"
      ? t("trend.window", { metric: name, days: view.days })
      : t(`trend.by.${view.interval}`, { metric: name })
  }
}
