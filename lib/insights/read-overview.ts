import type { Ctx } from "../accounts/ctx"
import { readWorkspace } from "../accounts/reads"
import { dayNumber } from "../calendar"
import type { Touchpoint } from "../journey/reads"
import type { Basis } from "../responses/rollups"
import type { Metric } from "../stats/counts"
import type { Comparison } from "../stats/significance"
import { compareSummaries, summarise } from "../stats/summary"
import { constantMixTotal } from "../stats/total"
import { type AnswerSet, type CountedSet, readCountedSet } from "./answer-set"
import { readDaySums, readIntervalCounts } from "./day-counts"
import { type Figure, figureOf } from "./figure"
import { readSentDays, sentBy } from "./response-rates"
import { sparkCuts, sparkOf } from "./spark-line"
import { type Tally, tallyBy } from "./tally"
import { daysBefore, type TrendPoint, type TrendView, trendPoints } from "./trend-points"

const ROLLING_30: TrendView = { kind: "rolling", days: 30 }

export type OverviewQuery = AnswerSet & {
  metric: Metric
  /** Length of the period, and of the one it is compared with. */
  days: number
  /** The period's last day, days since 1970-01-01; today when absent. */
  until?: number
  /** How many days earlier the compared period lies; at least `days`, so that no answer is in both. */
  compareDaysBack: number
  basis?: Basis
  view?: TrendView
}

export type TouchpointRow = {
  touchpoint: Touchpoint
  figure: Figure
  comparison: Comparison
  /** Rolling 30-day scores at even distances over the period; null where there were too few answers. */
  spark: (number | null)[]
}

export type Overview = {
  metric: Metric
  from: number
  to: number
  view: TrendView
  /** What was counted. */
  set: CountedSet
  total: Figure
  before: Figure
  comparison: Comparison
  /** The total with each touchpoint weighing as in the compared period; null when that had no answers. */
  constantMix: number | null
  trend: TrendPoint[]
  touchpoints: TouchpointRow[]
}

/** Everything the overview screen shows of one metric, from sums of the rollups. Throws `invalid` for too long a period. */
export async function readOverview(ctx: Ctx, asked: OverviewQuery): Promise<Overview> {
  const { metric, days: length, compareDaysBack: back, basis = "answer", view = ROLLING_30, until, ...set } = asked
  const [workspace, { touchpoints, counted }] = await Promise.all([readWorkspace(ctx), readCountedSet(ctx, set)])
  const today = dayNumber(ctx.now, workspace.timeZone)
  const to = until ?? today
  const from = to - length + 1
  const past = { from: from - back, to: to - back }
  const query = { ...counted, metric, generation: workspace.rollupGeneration, basis, to }
  // A day before and after each stretch that something is added up over.
  const cuts = [past.from, past.to + 1, from, ...sparkCuts({ from, to })].toSorted((a, b) => a - b)
  const rated = set.segment === undefined && set.questionId === undefined
  const [days, parts, sent] = await Promise.all([
    readDaySums(ctx, { ...query, from: from - daysBefore(view) }),
    readIntervalCounts(ctx, { ...query, from: cuts[0] }, [...new Set(cuts)]),
    rated ? readSentDays(ctx, { ...query, from: past.from }) : [],
  ])
  const openSince = today - workspace.openDays
  const period = (day: number) => (day >= from ? "now" : day >= past.from && day <= past.to ? "before" : "outside")
  const tallies = tallyBy(parts, ({ day, touchpointId }) => `${period(day)} ${touchpointId}`)
  const totals = tallyBy(parts, ({ day }) => period(day))
  const sentTotals = sentBy(sent, ({ day }) => period(day))
  const sentByTouchpoint = sentBy(sent, ({ day, touchpointId }) => `${period(day)} ${touchpointId}`)
  const partsOf = Map.groupBy(parts, ({ touchpointId }) => touchpointId)
  const totalOf = (when: "now" | "before") =>
    figureOf(metric, totals.get(when)?.counts() ?? {}, sentTotals.get(when), openSince)
  const [total, before] = [totalOf("now"), totalOf("before")]

  const rowOf = (touchpoint: Touchpoint): TouchpointRow => {
    const counts = tallies.get(`now ${touchpoint.id}`)?.counts() ?? {}
    const figure = figureOf(metric, counts, sentByTouchpoint.get(`now ${touchpoint.id}`), openSince)
    const earlier = summarise(metric, tallies.get(`before ${touchpoint.id}`)?.counts() ?? {})
    const spark = sparkOf(metric, partsOf.get(touchpoint.id) ?? [], { from, to })
    return { touchpoint, figure, comparison: compareSummaries(earlier, figure), spark }
  }
  return {
    metric,
    from,
    to,
    view,
    set: counted,
    total,
    before,
    comparison: compareSummaries(before, total),
    constantMix: constantMix(metric, tallies, touchpoints),
    trend: trendPoints(metric, days, view, { from, to }),
    touchpoints: touchpoints
      .filter(({ id }) => tallies.has(`now ${id}`) || sentByTouchpoint.has(`now ${id}`))
      .map(rowOf)
      .sort((a, b) => b.figure.n - a.figure.n),
  }
}

function constantMix(metric: Metric, tallies: Map<string, Tally>, touchpoints: Touchpoint[]): number | null {
  const countsIn = (period: "now" | "before") =>
    touchpoints.map(({ id }) => ({ id, counts: tallies.get(`${period} ${id}`)?.counts() ?? {} }))
  const reference = countsIn("before")
  if (reference.every(({ counts }) => Object.keys(counts).length === 0)) return null
  return constantMixTotal(metric, countsIn("now"), reference).score
}
