import type { Ctx } from "../accounts/ctx"
import { readWorkspace } from "../accounts/reads"
import { dayNumber } from "../calendar"
import { listTouchpoints, type Touchpoint } from "../journey/reads"
import type { Segment } from "../responses/segments"
import type { Metric, ScoreCounts } from "../stats/counts"
import { rollingWindow } from "../stats/rolling-window"
import type { Comparison } from "../stats/significance"
import { compareSummaries, type Summary, summarise } from "../stats/summary"
import { constantMixTotal } from "../stats/total"
import { readDayCounts, type TouchpointDay } from "./day-counts"
import { type Figure, figureOf } from "./figure"
import { readSentDays, sentBy } from "./response-rates"
import { type Tally, tallyBy } from "./tally"

const ROLLING_DAYS = 30
const SPARK_POINTS = 13

export type OverviewQuery = {
  metric: Metric
  /** Length of the period that ends today, and of the one it is compared with. */
  days: number
  /** How many days earlier the compared period lies. */
  compareDaysBack: number
  touchpointId?: string
  segment?: Segment
}

type TrendPoint = { day: number; summary: Summary }
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
  total: Figure
  before: Figure
  comparison: Comparison
  /** The total with each touchpoint weighing as in the compared period; null when that had no answers. */
  constantMix: number | null
  trend: TrendPoint[]
  touchpoints: TouchpointRow[]
}

/** Everything the overview screen shows of one metric, from one read of the rollups. */
export async function readOverview(ctx: Ctx, query: OverviewQuery): Promise<Overview> {
  const workspace = await readWorkspace(ctx)
  const to = dayNumber(ctx.now, workspace.timeZone)
  const from = to - query.days + 1
  const back = query.compareDaysBack
  const earliest = from - Math.max(back, ROLLING_DAYS)
  const { rollupGeneration: generation } = workspace
  const range = { metric: query.metric, generation, touchpointId: query.touchpointId, from: earliest, to }
  const [days, sent, touchpoints] = await Promise.all([
    readDayCounts(ctx, { ...range, basis: "answer", segment: query.segment }),
    query.segment ? [] : readSentDays(ctx, range),
    listTouchpoints(ctx, { archived: true }),
  ])
  const openSince = to - workspace.openDays
  const period = (day: number) => {
    if (day >= from) return "now"
    return day >= from - back && day <= to - back ? "before" : "outside"
  }
  const tallies = tallyBy(days, (day) => `${period(day.day)} ${day.touchpointId}`)
  const totals = tallyBy(days, (day) => period(day.day))
  const sentTotals = sentBy(sent, (day) => period(day.day))
  const sentByTouchpoint = sentBy(sent, (day) => `${period(day.day)} ${day.touchpointId}`)
  const total = figureOf(query.metric, totals.get("now")?.counts() ?? {}, sentTotals.get("now"), openSince)
  const before = figureOf(query.metric, totals.get("before")?.counts() ?? {}, sentTotals.get("before"), openSince)
  const daysOf = Map.groupBy(days, (day) => day.touchpointId)

  const rowOf = (touchpoint: Touchpoint): TouchpointRow => {
    const counts = tallies.get(`now ${touchpoint.id}`)?.counts() ?? {}
    const past = tallies.get(`before ${touchpoint.id}`)?.counts() ?? {}
    const figure = figureOf(query.metric, counts, sentByTouchpoint.get(`now ${touchpoint.id}`), openSince)
    const trend = rolling(query.metric, daysOf.get(touchpoint.id) ?? [], from, to)
    return {
      touchpoint,
      figure,
      comparison: compareSummaries(summarise(query.metric, past), figure),
      spark: evenly(trend, SPARK_POINTS).map((point) => point.summary.score),
    }
  }
  return {
    metric: query.metric,
    from,
    to,
    total,
    before,
    comparison: compareSummaries(before, total),
    constantMix: constantMix(query.metric, tallies, touchpoints),
    trend: rolling(query.metric, days, from, to),
    touchpoints: touchpoints
      .filter((touchpoint) => tallies.has(`now ${touchpoint.id}`) || sentByTouchpoint.has(`now ${touchpoint.id}`))
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

function rolling(metric: Metric, days: TouchpointDay[], from: number, to: number): TrendPoint[] {
  const dayCounts = days.map(({ day, counts }) => ({
    day,
    counts: Object.fromEntries(counts.entries()) as ScoreCounts,
  }))
  return rollingWindow(dayCounts, ROLLING_DAYS, { from, to }).map(({ day, counts }) => ({
    day,
    summary: summarise(metric, counts),
  }))
}

/** So many items at even distances, first and last among them. */
function evenly<T>(items: readonly T[], points: number): T[] {
  if (items.length <= points) return [...items]
  return Array.from({ length: points }, (_, index) => Math.round((index * (items.length - 1)) / (points - 1))).flatMap(
    (index) => items.slice(index, index + 1),
  )
}
