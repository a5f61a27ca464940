import type { Ctx } from "../accounts/ctx"
import { readWorkspace } from "../accounts/reads"
import { dayNumber, isoDay } from "../calendar"
import { parse } from "../parse"
import { readCountedSet } from "./answer-set"
import { bucketStart, bucketsBetween, nextBucket, refuseTooMany } from "./buckets"
import { type DayCountsQuery, readDayCounts, readDayRange, readIntervalCounts, type TouchpointDay } from "./day-counts"
import { type Figure, figureOf } from "./figure"
import { readSentDays, type SentDay, sentBy } from "./response-rates"
import { readRolling } from "./rolling-metrics"
import { type Interval, type MetricsQuery, metricsQuery } from "./schema"
import { type Tally, tallyBy } from "./tally"

export type Metrics = {
  total: Figure
  /** By interval, or each day with the window that ends with it; first and last day. */
  buckets: (Figure & { start: string; end: string })[]
  touchpoints: (Figure & { id: string; name: string })[]
}

/**
 * The figures of `GET /api/v1/metrics`: total, by interval and by touchpoint, all from the same counts. Throws `invalid` for
 * a period of too many intervals.
 */
export async function readMetrics(ctx: Ctx, input: MetricsQuery): Promise<Metrics> {
  const { metric, by: basis, interval, rolling, from, to, set } = parse(metricsQuery, input)
  const [workspace, { touchpoints, counted }] = await Promise.all([readWorkspace(ctx), readCountedSet(ctx, set)])
  const { rollupGeneration: generation, openDays, timeZone } = workspace
  const query = { ...counted, metric, generation, basis, from, to }
  // Invitations are counted neither by segment nor by question, and a rate of others would mislead.
  const rated = set.segment === undefined && set.questionId === undefined
  const [days, sent] = await Promise.all([
    rolling === undefined ? readIntervals(ctx, query, interval) : readIntervalCounts(ctx, query, [0]),
    rated ? readSentDays(ctx, query) : [],
  ])
  const openSince = dayNumber(ctx.now, timeZone) - openDays
  const figure = (tally: Tally | undefined, sums: Parameters<typeof figureOf>[2]) =>
    figureOf(metric, tally?.counts() ?? {}, sums, openSince)
  const byTouchpoint = tallyBy(days, (day) => day.touchpointId)
  const sentByTouchpoint = sentBy(sent, (day) => day.touchpointId)
  return {
    total: figure(tallyBy(days, () => "all").get("all"), sentBy(sent, () => "all").get("all")),
    buckets:
      rolling === undefined
        ? intervalFigures(days, sent, { interval, from, to }, figure)
        : await readRolling(ctx, { ...query, windowDays: rolling, rated }, openSince),
    touchpoints: touchpoints
      .filter(({ id }) => byTouchpoint.has(id) || sentByTouchpoint.has(id))
      .map(({ id, name }) => ({ id, name, ...figure(byTouchpoint.get(id), sentByTouchpoint.get(id)) })),
  }
}

type Asked = { interval: Interval; from: number | undefined; to: number | undefined }
type ToFigure = (tally: Tally | undefined, sent: Parameters<typeof figureOf>[2]) => Figure

function intervalFigures(days: TouchpointDay[], sent: SentDay[], { interval, from, to }: Asked, figure: ToFigure) {
  const byBucket = tallyBy(days, (day) => day.day)
  const sentByBucket = sentBy(sent, (day) => bucketStart(day.day, interval))
  const known = [...byBucket.keys(), ...sentByBucket.keys()]
  if (known.length === 0) return []
  return startsOf(from ?? least(known), to ?? greatest(known), interval).map((start) => ({
    start: isoDay(start),
    end: isoDay(nextBucket(start, interval) - 1),
    ...figure(byBucket.get(start), sentByBucket.get(start)),
  }))
}

/** Counts by touchpoint and first day of the interval. */
async function readIntervals(ctx: Ctx, query: DayCountsQuery, interval: Interval): Promise<TouchpointDay[]> {
  if (interval === "day") return readDayCounts(ctx, query)
  const range = await readDayRange(ctx, query)
  return range ? readIntervalCounts(ctx, query, startsOf(range.from, range.to, interval)) : []
}

function startsOf(from: number, to: number, interval: Interval): number[] {
  refuseTooMany(from, to, interval)
  return bucketsBetween(from, to, interval)
}

const least = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.min(a, b))
const greatest = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.max(a, b))
