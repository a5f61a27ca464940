import { getTranslations } from "next-intl/server"
import { requireCtx } from "@/app/_server/ctx"
import { loadReport } from "@/app/_server/load-report"
import { ScreenTexts } from "@/app/_server/screen-texts"
import { listSegmentValues } from "@/lib/insights/what-is-measured"
import { listTouchpoints } from "@/lib/journey/reads"
import type { SearchParams } from "../../search-params"
import { overviewFilters } from "../overview-filters"
import { readOverviewQuery } from "../overview-query"
import { ReportScreen } from "./_ui/report-screen"

export async function generateMetadata() {
  return { title: (await getTranslations("report"))("title") }
}

export default async function ReportPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const ctx = await requireCtx()
  const query = readOverviewQuery(await searchParams)
  const { sort: _, order: __, ...target } = query
  const [report, touchpoints, segments] = await Promise.all([
    loadReport(ctx, target),
    listTouchpoints(ctx),
    listSegmentValues(ctx),
  ])
  const filters = await overviewFilters(query, { touchpoints, segments })
  return (
    <ScreenTexts areas={["overview", "report", "shares"]}>
      <ReportScreen
        report={report}
        target={Object.fromEntries(Object.entries(target).filter(([, value]) => value !== undefined))}
        filters={filters.map(({ options, ...filter }) => ({
          ...filter,
          options: options.map((option) => ({ ...option, href: option.href.replace("/overview", "/overview/report") })),
        }))}
      />
    </ScreenTexts>
  )
}
