import { useLocale, useTranslations } from "next-intl"
import { Card, PlainCard } from "@/app/_ui/card"
import { EmptyState } from "@/app/_ui/states/empty-state"
import { formatScore } from "@/lib/i18n/format"
import { propertyName } from "../../_ui/property-name"
import type { BreakdownData } from "../load-breakdown"
import classes from "./breakdown-screen.module.css"
import { BreakdownTable } from "./breakdown-table"
import { SegmentsFrame } from "./segments-frame"

/** A score by the values of one property. */
export function BreakdownScreen({ data: { filters, metric, breakdown } }: { data: BreakdownData }) {
  const t = useTranslations()
  const locale = useLocale()
  if (!breakdown) {
    return (
      <SegmentsFrame>
        <PlainCard label={t("segments.title")}>
          <EmptyState
            what={t("segments.unchosen.what")}
            how={t("segments.unchosen.how")}
            action={{ label: t("segments.unchosen.ask"), href: "/overview/segments/properties" }}
          />
        </PlainCard>
      </SegmentsFrame>
    )
  }
  const { key, total, rows } = breakdown
  const name = t(`marks.metric.${metric}.name`)
  return (
    <SegmentsFrame filters={filters}>
      {total.n === 0 ? (
        <PlainCard label={t("segments.title")}>
          <EmptyState what={t("segments.empty.what")} how={t("segments.empty.how")} />
        </PlainCard>
      ) : (
        <Card
          title={t("segments.by", { property: propertyName(key) })}
          beside={
            <span className={classes.total}>
              {total.score === null
                ? t("segments.totalFew", { n: total.n })
                : t("segments.total", { metric: name, score: formatScore(metric, total.score, locale), n: total.n })}
            </span>
          }
        >
          <p className={classes.lead}>{t("segments.lead")}</p>
          <BreakdownTable key={key} metric={metric} rows={rows} />
        </Card>
      )}
    </SegmentsFrame>
  )
}
