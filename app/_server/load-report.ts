import { getTranslations } from "next-intl/server"
import type { ReportData, ReportRow } from "@/app/_ui/report/types"
import { marksOf, rateOf, trendOf } from "@/app/(admin)/overview/shown-figures"
import type { Ctx } from "@/lib/accounts/ctx"
import { readLogo } from "@/lib/accounts/logos/reads"
import { readWorkspace } from "@/lib/accounts/reads"
import type { TouchpointRow } from "@/lib/insights/read-overview"
import { readReport } from "@/lib/insights/read-report"
import type { ReportTarget } from "@/lib/insights/report-target"

/** Everything a report shows; the same for who works here and for who has its link. null: nothing was ever answered. */
export async function loadReport(ctx: Ctx, target: ReportTarget): Promise<ReportData | null> {
  const [report, workspace, channels] = await Promise.all([
    readReport(ctx, target),
    readWorkspace(ctx),
    getTranslations("common.channels"),
  ])
  if (!report) return null
  const { overview, metric, movers } = report
  const [logo, marks] = await Promise.all([
    readLogo(workspace.logoId),
    marksOf(ctx, overview, workspace.timeZone, report.touchpoint === null ? undefined : target.touchpoint),
  ])
  const rowOf = ({ touchpoint, figure, comparison, spark }: TouchpointRow): ReportRow => ({
    id: touchpoint.id,
    name: touchpoint.name,
    channel: channels(touchpoint.channel as "website"),
    figures: figure,
    change: comparison,
    rate: rateOf(figure),
    scores: spark,
  })
  return {
    brand: { name: workspace.name, colour: workspace.brandColor, logo: logo?.page ?? null },
    metric,
    from: overview.from,
    to: overview.to,
    touchpoint: report.touchpoint,
    segment: report.segment,
    compared: target.compare === "year" ? { kind: "yearAgo" } : { kind: "before", days: Number(target.days) },
    figures: overview.total,
    previous: overview.before.score,
    change: overview.comparison,
    constantMix: overview.touchpoints.length < 2 ? null : overview.constantMix,
    rate: rateOf(overview.total),
    trend: trendOf(overview, marks),
    rows: overview.touchpoints.map(rowOf),
    movers: movers.map(rowOf),
    comments: report.comments,
    clock: { now: ctx.now, timeZone: workspace.timeZone },
  }
}
