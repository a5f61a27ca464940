import type { Ctx } from "../accounts/ctx"
import { readWorkspace } from "../accounts/reads"
import { startOfDay } from "../calendar"
import { listResponses } from "../responses/reads"
import type { Metric } from "../stats/counts"
import { judgeTogether } from "../stats/judge-together"
import { narrowed, type OverviewChoices, readChoices } from "./overview-choices"
import { type Overview, readOverview, type TouchpointRow } from "./read-overview"
import type { ReportTarget } from "./report-target"
import { listMeasuredMetrics } from "./what-is-measured"

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
  /** Its touchpoints are judged as many that are looked at together, as the comparison of the same two periods judges them. */
  overview: Overview
  choices: OverviewChoices
  /** What it is compared with. */
  compare: "before" | "year"
  days: number
  /** Those of the overview's touchpoints whose score changed for certain; the largest change first. */
  movers: TouchpointRow[]
  comments: ReportComment[]
}

/**
 * The figures of a report: those of the overview with the same filters, from the same reader. null where nothing was ever
 * answered.
 */
export async function readReport(ctx: Ctx, target: ReportTarget): Promise<Report | null> {
  const [metrics, { timeZone }] = await Promise.all([listMeasuredMetrics(ctx), readWorkspace(ctx)])
  const metric = metrics.find((each) => each === target.metric) ?? metrics[0]
  if (!metric) return null
  const choices = await readChoices(ctx, metric, target.survey)
  const { compare, ...query } = narrowed(metric, target, choices)
  const alone = await readOverview(ctx, query)
  const overview = { ...alone, touchpoints: judged(alone.touchpoints) }
  return {
    metric,
    overview,
    choices,
    compare,
    days: query.days,
    movers: moversOf(overview.touchpoints),
    // The feed knows no segments: comments of everybody would not be the report's.
    comments: target.segment ? [] : await readComments(ctx, overview, timeZone),
  }
}

function judged(touchpoints: readonly TouchpointRow[]): TouchpointRow[] {
  const comparisons = judgeTogether(touchpoints.map(({ comparison }) => comparison))
  return touchpoints.map((row, place) => ({ ...row, comparison: comparisons[place] ?? row.comparison }))
}

const moversOf = (touchpoints: readonly TouchpointRow[]): TouchpointRow[] =>
  touchpoints
    .filter(({ comparison }) => comparison.significant)
    .toSorted((a, b) => Math.abs(b.comparison.difference ?? 0) - Math.abs(a.comparison.difference ?? 0))

async function readComments(ctx: Ctx, { metric, from, to, set }: Overview, timeZone: string): Promise<ReportComment[]> {
  if (set.touchpointIds?.length === 0) return []
  const { data } = await listResponses(ctx, {
    metric,
    from: startOfDay(from, timeZone),
    before: startOfDay(to + 1, timeZone),
    touchpoint: set.touchpointIds && [...set.touchpointIds],
    survey: set.surveyId,
    comment: true,
    limit: COMMENTS,
  })
  return data.flatMap(({ id, score, comment, locale, answeredAt, touchpoint }) =>
    score === null || comment === null ? [] : [{ id, score, comment, touchpoint, locale, at: answeredAt }],
  )
}
