import { useLocale, useTranslations } from "next-intl"
import { Card, PlainCard } from "@/app/_ui/card"
import { FilterBar } from "@/app/_ui/filter-menu"
import { PageBody, PageHeader } from "@/app/_ui/page-header"
import { EmptyState } from "@/app/_ui/states/empty-state"
import { dayOf, formatDay } from "@/lib/i18n/format-date"
import { InsightTabs } from "../../_ui/insight-tabs"
import type { QualityData } from "../load-quality"
import { DelaysCard } from "./delays-card"
import { DoubtfulCard } from "./doubtful-card"
import { KeyRates } from "./key-rates"
import { RateTable } from "./rate-table"
import { SilentCard } from "./silent-card"

/** How well people answer: rates, the time they take, doubtful answers, and who stays silent. */
export function QualityScreen({ data }: { data: QualityData }) {
  const t = useTranslations("quality")
  const overview = useTranslations("overview")
  const locale = useLocale()
  const { query, filters, quality, silent, doubtful, mayChange, clock } = data
  const nothing = quality.total.delivered === 0 && quality.doubtful.length === 0
  return (
    <>
      <PageHeader title={overview("title")} actions={<FilterBar filters={filters} label={overview("filters")} />} />
      <PageBody>
        <InsightTabs />
        {nothing ? (
          <PlainCard label={t("title")}>
            <EmptyState
              what={t("empty.what")}
              how={t("empty.how")}
              action={{ label: t("empty.action"), href: "/sending" }}
            />
          </PlainCard>
        ) : (
          <>
            <KeyRates rates={quality.total} incomplete={quality.incomplete} />
            <DelaysCard delays={quality.delays} />
            <Card title={t("byTouchpoint")}>
              <RateTable
                head={t("touchpoint")}
                rows={quality.touchpoints.map(({ id, name, ...rates }) => ({ key: id, name, rates }))}
              />
            </Card>
            <Card title={t(query.days === "365" ? "byMonth" : "byWeek")}>
              <RateTable
                head={t(query.days === "365" ? "month" : "week")}
                rows={quality.buckets
                  .filter(({ delivered }) => delivered > 0)
                  .map(({ start, ...rates }) => ({ key: start, name: formatDay(dayOf(start), locale, "UTC"), rates }))
                  .reverse()}
              />
            </Card>
            <DoubtfulCard
              query={query}
              effects={quality.doubtful}
              page={doubtful}
              mayChange={mayChange}
              clock={clock}
            />
            <SilentCard query={query} silent={silent} />
          </>
        )}
      </PageBody>
    </>
  )
}
