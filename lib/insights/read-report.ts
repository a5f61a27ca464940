import type { Ctx } from "../accounts/ctx"
import { readWorkspace } from "../accounts/reads"
import { startOfDay } from "../calendar"
import { listTouchpoints } from "../journey/reads"
import { listResponses } from "../responses/reads"
import type { Metric } from "../stats/counts"
import { type Overview, readOverview, type TouchpointRow } from "./read-overview"
import type { ReportTarget } from "./report-target"
import { listMeasuredMetrics } from "./what-is-measured"

const YEAR_DAYS = 365
const COMMENTS = 8

/** A comment as a report quotes it: nothing of who wrote it. */
export type ReportComment = {
  id: string
  score: number
  comment: string
  touchpoint: string
  locale: string | null
  at: Date
}

export type Report = {
  metric: Metric
  overview: Overview
  /** null: all of them. */
  touchpoint: string | null
  segment: string | null
  /** Touchpoints whose score changed for certain, the largest change first. */
  movers: TouchpointRow[]
  comments: ReportComment[]
}

/**
 * The figures of a report: those of the overview with the same filters, from the same reader. null where nothing was ever
 * answered.
 */
export async function readReport(ctx: Ctx, target: ReportTarget): Promise<Report | null> {
  const [metrics, touchpoints, { timeZone }] = await Promise.all([
    listMeasuredMetrics(ctx),
    listTouchpoints(ctx),
    readWorkspace(ctx),
  ])
  const metric = metrics.find((each) => each === target.metric) ?? metrics[0]
  if (!metric) return null
  const touchpoint = touchpoints.find(({ id }) => id === target.touchpoint)
  const days = Number(target.days)
  const overview = await readOverview(ctx, {
    metric,
    days,
    compareDaysBack: target.compare === "year" ? YEAR_DAYS : days,
    touchpointId: touchpoint?.id,
    segment: segmentOf(target.segment),
  })
  return {
    metric,
    overview,
    touchpoint: touchpoint?.name ?? null,
    segment: target.segment ?? null,
    movers: overview.touchpoints
      .filter(({ comparison }) => comparison.significant)
      .sort((a, b) => Math.abs(b.comparison.difference ?? 0) - Math.abs(a.comparison.difference ?? 0)),
    // Comments are not kept by segment: those of everybody would not be the report's.
    comments: target.segment ? [] : await readComments(ctx, overview, touchpoint?.id, timeZone),
  }
}

async function readComments(
  ctx: Ctx,
  { metric, from, to }: Overview,
  touchpoint: string | undefined,
  timeZone: string,
): Promise<ReportComment[]> {
  const period = { from: startOfDay(from, timeZone), before: startOfDay(to + 1, timeZone) }
  const { data } = await listResponses(ctx, { ...period, metric, touchpoint, comment: true, limit: COMMENTS })
  return data.flatMap(({ id, score, comment, locale, answeredAt, ...row }) =>
    score === null || comment === null
      ? []
      : [{ id, score, comment, touchpoint: row.touchpoint, locale, at: answeredAt }],
  )
}

function segmentOf(text: string | undefined) {
  if (text === undefined) return undefined
  const colon = text.indexOf(":")
  return { key: text.slice(0, colon), value: text.slice(colon + 1) }
}
