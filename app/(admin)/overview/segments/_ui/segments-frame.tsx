import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { type Filter, FilterBar } from "@/app/_ui/filter-menu"
import { PageBody, PageHeader } from "@/app/_ui/page-header"
import { InsightTabs } from "../../_ui/insight-tabs"
import { SegmentsNav } from "./segments-nav"

/** The frame of the screens about segments. */
export function SegmentsFrame({ filters, children }: { filters?: readonly Filter[]; children: ReactNode }) {
  const t = useTranslations()
  return (
    <>
      <PageHeader
        title={t("overview.title")}
        actions={filters ? <FilterBar filters={filters} label={t("segments.filters")} /> : undefined}
      />
      <PageBody>
        <InsightTabs />
        <SegmentsNav />
        {children}
      </PageBody>
    </>
  )
}
