import { getTranslations } from "next-intl/server"
import type { ReportData, ReportRow } from "@/app/_ui/report/types"
import { rateOf } from "@/app/(admin)/overview/shown-figures"
import { loadTrend } from "@/app/(admin)/overview/shown-trend"
import type { Ctx } from "@/lib/accounts/ctx"
import { readLogo } from "@/lib/accounts/logos/reads"
import { readWorkspace } from "@/lib/accounts/reads"
import type { TouchpointRow } from "@/lib/insights/read-overview"
import { readReport } from "@/lib/insights/read-report"
import { narrowingOf } from "@/lib/insights/report-narrowing"
import type { ReportTarget } from "@/lib/insights/report-target"

/** Everything a report shows; the same for who works here and for who has its link. null: nothing was ever answered. */
export async function loadReport(ctx: Ctx, target: ReportTarget): Promise<ReportData | null> {
  const [report, workspace, channels] = await Promise.all([
    readReport(ctx, target),
    readWorkspace(ctx),
    getTranslations("common.channels"),
  ])
  if (!report) return null
  const { overview, metric, movers, choices } = report
  const { touchpoints } = choices
  const touchpoint = touchpoints.find(({ id }) => id === target.touchpoint)
  const { timeZone } = workspace
  const [logo, { trend }] = await Promise.all([
    readLogo(workspace.logoId),
    loadTrend(ctx, overview, { timeZone, touchpoints, touchpoint, by: target.by, views: [], coarser: null }),
  ])
  const narrowing = narrowingOf(choices, target).map((each) => ("channel" in each ? channels(each.channel) : each.name))
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
    narrowing,
    compared: report.compare === "year" ? { kind: "yearAgo" } : { kind: "before", days: report.days },
    figures: overview.total,
    previous: overview.before.score,
    change: overview.comparison,
    constantMix: overview.touchpoints.length < 2 ? null : overview.constantMix,
    rate: rateOf(overview.total),
    // A report leads nowhere: not to answers, which ask for a person of the workspace.
    trend: { ...trend, answers: undefined },
    rows: overview.touchpoints.map(rowOf),
    movers: movers.map(rowOf),
    comments: report.comments,
    clock: { now: ctx.now, timeZone },
  }
}
