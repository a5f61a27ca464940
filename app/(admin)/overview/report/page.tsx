import { getTranslations } from "next-intl/server"
import { requireCtx } from "@/app/_server/ctx"
import { loadReport } from "@/app/_server/load-report"
import { ScreenTexts } from "@/app/_server/screen-texts"
import { readChoices } from "@/lib/insights/overview-choices"
import { listMeasuredMetrics } from "@/lib/insights/what-is-measured"
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
  const { sort: _, order: __, view: ___, ...target } = query
  const metrics = await listMeasuredMetrics(ctx)
  const metric = metrics.find((each) => each === query.metric) ?? metrics[0]
  const [report, choices] = await Promise.all([loadReport(ctx, target), readChoices(ctx, metric, query.survey)])
  const filters = await overviewFilters(query, choices)
  return (
    <ScreenTexts areas={["digests", "overview", "report", "shares"]}>
      <ReportScreen
        report={report}
        target={target}
        filters={filters.map(({ options, ...filter }) => ({
          ...filter,
          options: options.map((option) => ({ ...option, href: option.href.replace("/overview", "/overview/report") })),
        }))}
      />
    </ScreenTexts>
  )
}
