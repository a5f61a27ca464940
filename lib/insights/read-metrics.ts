import type { Ctx } from "../accounts/ctx"
import { readWorkspace } from "../accounts/reads"
import { dayNumber, isoDay } from "../calendar"
import { listTouchpoints } from "../journey/reads"
import { parse } from "../parse"
import { bucketStart, bucketsBetween, refuseTooMany } from "./buckets"
import { type DayCountsQuery, readDayCounts, readDayRange, readIntervalCounts, type TouchpointDay } from "./day-counts"
import { type Figure, figureOf } from "./figure"
import { readSentDays, sentBy } from "./response-rates"
import { type Interval, type MetricsQuery, metricsQuery } from "./schema"
import { type Tally, tallyBy } from "./tally"

export type Metrics = {
  total: Figure
  buckets: (Figure & { start: string })[]
  touchpoints: (Figure & { id: string; name: string })[]
}

/**
 * The figures of `GET /api/v1/metrics`: total, by interval and by touchpoint, all from the same counts. Throws `invalid` for
 * a period of too many intervals.
 */
export async function readMetrics(ctx: Ctx, input: MetricsQuery): Promise<Metrics> {
  const query = parse(metricsQuery, input)
  const workspace = await readWorkspace(ctx)
  const { rollupGeneration: generation } = workspace
  const range = { from: query.from, to: query.to, touchpointId: query.touchpoint, surveyId: query.survey }
  const [days, sent, touchpoints] = await Promise.all([
    readIntervals(
      ctx,
      {
        ...range,
        metric: query.metric,
        generation,
        basis: query.by,
        segment: query.segment,
      },
      query.interval,
    ),
    // Invitations are not counted by segment, and a rate of others would mislead.
    query.segment ? [] : readSentDays(ctx, { ...range, generation, metric: query.metric }),
    listTouchpoints(ctx, { archived: true }),
  ])
  const openSince = dayNumber(ctx.now, workspace.timeZone) - workspace.openDays
  const figure = (tally: Tally | undefined, sums: Parameters<typeof figureOf>[2]) =>
    figureOf(query.metric, tally?.counts() ?? {}, sums, openSince)

  const byBucket = tallyBy(days, (day) => day.day)
  const sentByBucket = sentBy(sent, (day) => bucketStart(day.day, query.interval))
  const byTouchpoint = tallyBy(days, (day) => day.touchpointId)
  const sentByTouchpoint = sentBy(sent, (day) => day.touchpointId)
  const known = [...byBucket.keys(), ...sentByBucket.keys()]
  const starts =
    known.length === 0 ? [] : startsOf(query.from ?? least(known), query.to ?? greatest(known), query.interval)
  return {
    total: figure(tallyBy(days, () => "all").get("all"), sentBy(sent, () => "all").get("all")),
    buckets: starts.map((start) => ({
      start: isoDay(start),
      ...figure(byBucket.get(start), sentByBucket.get(start)),
    })),
    touchpoints: touchpoints
      .filter(({ id }) => byTouchpoint.has(id) || sentByTouchpoint.has(id))
      .map(({ id, name }) => ({ id, name, ...figure(byTouchpoint.get(id), sentByTouchpoint.get(id)) })),
  }
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
