import { useTranslations } from "next-intl"
import { Card, PlainCard } from "@/app/_ui/card"
import { TrendChart } from "@/app/_ui/chart/trend-chart"
import { EmptyState } from "@/app/_ui/states/empty-state"
import { isoDay } from "@/lib/calendar"
import type { Combined } from "@/lib/insights/segments/read-combined"
import { groupCounts, type Metric } from "@/lib/stats/counts"
import { BreakdownTable } from "../../_ui/breakdown-table"
import { CombinedHead } from "./combined-head"

const ROLLING_DAYS = 30

/** The figures of a combination: against all others, over time, at each touchpoint. */
export function CombinedCards({ metric, combined }: { metric: Metric; combined: Combined }) {
  const t = useTranslations("segments.combination")
  const { total, touchpoints, trend } = combined
  if (total.with.n === 0) {
    return (
      <PlainCard label={t("result")}>
        <EmptyState what={t("nobody.what")} how={t("nobody.how")} />
      </PlainCard>
    )
  }
  const points = trend.map(({ day, summary }) => ({
    ...summary,
    ...groupCounts(metric, summary.counts),
    day: isoDay(day),
    from: isoDay(day - ROLLING_DAYS + 1),
    to: isoDay(day),
  }))
  return (
    <>
      <Card title={t("who")}>
        <CombinedHead metric={metric} total={total} />
        <TrendChart trend={{ metric, view: { kind: "rolling", days: ROLLING_DAYS }, points, marks: [] }} />
      </Card>
      <Card title={t("touchpoints")}>
        <BreakdownTable
          metric={metric}
          head={t("touchpoint")}
          rows={touchpoints.map(({ touchpoint, ...row }) => ({
            ...row,
            kind: "value",
            value: touchpoint.name,
            href: `/journey/${touchpoint.id}`,
          }))}
        />
      </Card>
    </>
  )
}
