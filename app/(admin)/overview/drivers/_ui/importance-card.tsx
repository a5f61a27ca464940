import { useLocale, useTranslations } from "next-intl"
import { Card } from "@/app/_ui/card"
import { EmptyState } from "@/app/_ui/states/empty-state"
import { formatNumber, formatScore } from "@/lib/i18n/format"
import { MOST_ANSWERS } from "@/lib/insights/drivers/pair-counts"
import type { Importance } from "@/lib/insights/drivers/read-importance"
import type { Metric } from "@/lib/stats/counts"
import classes from "./drivers-card.module.css"
import { ImportanceChart } from "./importance-chart"
import { ImportanceTable } from "./importance-table"

/** How much each touchpoint has to do with the relationship, and how it does: four fields, and a table behind them. */
export function ImportanceCard({ metric, found }: { metric: Metric; found: Importance }) {
  const t = useTranslations()
  const locale = useLocale()
  const { touchpoints, cross, relationship, truncated } = found
  const title = t("drivers.touchpoints.title")
  if (relationship.length === 0) {
    return (
      <Card title={title}>
        <EmptyState
          what={t("drivers.touchpoints.noRelationship.what")}
          how={t("drivers.touchpoints.noRelationship.how")}
          action={{ label: t("drivers.touchpoints.noRelationship.action"), href: "/journey" }}
        />
      </Card>
    )
  }
  const names = new Intl.ListFormat(locale).format(relationship.map(({ name }) => name))
  return (
    <Card title={title}>
      <p className={classes.lead}>
        {t("drivers.touchpoints.lead")} {t("drivers.touchpoints.relationship", { names })}
      </p>
      {touchpoints.length === 0 ? (
        <p className={classes.none}>{t("drivers.touchpoints.none")}</p>
      ) : (
        <>
          {cross ? <ImportanceChart metric={metric} touchpoints={touchpoints} cross={cross} /> : null}
          <ImportanceTable metric={metric} touchpoints={touchpoints} />
        </>
      )}
      <p className={classes.foot}>
        {cross
          ? t("drivers.touchpoints.cross", {
              importance: formatNumber(cross.importance, locale, 2),
              metric: t(`marks.metric.${metric}.name`),
              performance: formatScore(metric, cross.performance, locale),
            })
          : t("drivers.touchpoints.noCross")}{" "}
        {truncated ? t("drivers.touchpoints.truncated", { count: MOST_ANSWERS }) : null}
      </p>
    </Card>
  )
}
