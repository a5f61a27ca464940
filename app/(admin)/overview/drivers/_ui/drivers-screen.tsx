import { useTranslations } from "next-intl"
import { type ReactNode, Suspense } from "react"
import { PlainCard } from "@/app/_ui/card"
import { type Filter, FilterBar } from "@/app/_ui/filter-menu"
import { PageBody, PageHeader } from "@/app/_ui/page-header"
import { EmptyState } from "@/app/_ui/states/empty-state"
import { Reading } from "@/app/_ui/states/reading"
import { SectionBoundary } from "@/app/_ui/states/section-boundary"
import { InsightTabs } from "../../_ui/insight-tabs"

type Props = {
  filters: readonly Filter[]
  /** Names what is asked: a new one waits anew. */
  address: string
  /** The figures, on their way; null while nothing was answered. */
  drivers: ReactNode
  touchpoints: ReactNode
}

/** What moves a score, and which touchpoints matter most. */
export function DriversScreen({ filters, address, drivers, touchpoints }: Props) {
  const t = useTranslations()
  return (
    <>
      <PageHeader
        title={t("overview.title")}
        actions={filters.length > 0 ? <FilterBar filters={filters} label={t("drivers.filters")} /> : undefined}
      />
      <PageBody>
        <InsightTabs />
        {drivers === null ? (
          <PlainCard label={t("drivers.title")}>
            <EmptyState what={t("overview.empty.answers.what")} how={t("segments.empty.what")} />
          </PlainCard>
        ) : (
          <>
            <SectionBoundary key={`d ${address}`}>
              <Suspense fallback={<Reading words={t("drivers.what.reading")} />}>{drivers}</Suspense>
            </SectionBoundary>
            <SectionBoundary key={`t ${address}`}>
              <Suspense fallback={<Reading words={t("drivers.touchpoints.reading")} />}>{touchpoints}</Suspense>
            </SectionBoundary>
          </>
        )}
      </PageBody>
    </>
  )
}
