import { getTranslations } from "next-intl/server"
import type { ReportData, ReportRow } from "@/app/_ui/report/types"
import { nameOfSegment } from "@/app/(admin)/overview/overview-filters"
import { rateOf } from "@/app/(admin)/overview/shown-figures"
import { loadTrend } from "@/app/(admin)/overview/shown-trend"
import type { Ctx } from "@/lib/accounts/ctx"
import { readLogo } from "@/lib/accounts/logos/reads"
import { readWorkspace } from "@/lib/accounts/reads"
import type { TouchpointRow } from "@/lib/insights/read-overview"
import { readReport } from "@/lib/insights/read-report"
import type { ReportTarget } from "@/lib/insights/report-target"
import { CHANNELS } from "@/lib/journey/schema"

/** Everything a report shows; the same for who works here and for who has its link. null: nothing was ever answered. */
export async function loadReport(ctx: Ctx, target: ReportTarget): Promise<ReportData | null> {
  const [report, workspace, channels] = await Promise.all([
    readReport(ctx, target),
    readWorkspace(ctx),
    getTranslations("common.channels"),
  ])
  if (!report) return null
  const { overview, metric, movers, choices } = report
  const { touchpoints, stages, surveys, questions } = choices
  const touchpoint = touchpoints.find(({ id }) => id === target.touchpoint)
  const { set } = overview
  const { timeZone } = workspace
  const [logo, { trend }] = await Promise.all([
    readLogo(workspace.logoId),
    loadTrend(ctx, overview, { timeZone, touchpoints, touchpoint, by: target.by, views: [], coarser: null }),
  ])
  const narrowing = [
    touchpoint?.name,
    stages.find(({ id }) => id === target.stage)?.name,
    CHANNELS.find((each) => each === target.channel) && channels(target.channel as "website"),
    surveys.find(({ id }) => id === set.surveyId)?.name,
    questions.find(({ id }) => id === set.questionId)?.label,
    target.segment && nameOfSegment(target.segment),
  ].filter((name) => name !== undefined)
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
