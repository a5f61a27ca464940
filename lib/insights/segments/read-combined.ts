import type { Ctx } from "../../accounts/ctx"
import { readWorkspace } from "../../accounts/reads"
import { listTouchpoints, type Touchpoint } from "../../journey/reads"
import { parse } from "../../parse"
import { type Contrast, contrastOf, withoutPart } from "../../stats/contrast"
import { type Metric, type ScoreCounts, sumCounts } from "../../stats/counts"
import { judgeTogether } from "../../stats/judge-together"
import { rollingWindow } from "../../stats/rolling-window"
import { type Summary, summarise } from "../../stats/summary"
import { readIntervalCounts, type TouchpointDay } from "../day-counts"
import { readCombination } from "../read-combination"
import { tallyBy } from "../tally"
import { requireChosenFilters } from "./require-chosen"
import { readSavedSegment } from "./saved/reads"
import { type CombinationInput, combinationQuery, type Filters } from "./schema"

const ROLLING_DAYS = 30
/** A line of more days is no trend. */
const MOST_DAYS = 3660

export type Combined = {
  filters: Filters
  /** The answers that fulfil the conditions, against all others of the period and touchpoints. */
  total: Contrast
  /** The same within each touchpoint that has such answers, most answers first; verdicts corrected for the many looks. */
  touchpoints: (Contrast & { touchpoint: Pick<Touchpoint, "id" | "name" | "channel"> })[]
  /** Rolling 30-day windows over the period. Days since 1970-01-01. */
  trend: { day: number; summary: Summary }[]
}

/**
 * The figures of the answers that fulfil up to four conditions, which the database reads one by one, off the main thread.
 * Throws `invalid` for conditions that make no sense, `not_found` for an unknown saved segment.
 */
export async function readCombined(ctx: Ctx, input: CombinationInput): Promise<Combined> {
  const { metric, by, touchpoints, survey, from, to, ...asked } = parse(combinationQuery, input)
  const filters = asked.filters ?? (await readSavedSegment(ctx, asked.segment ?? "")).filters
  await requireChosenFilters(ctx, filters)
  const period = { metric, surveyId: survey, from, to }
  const early = from === undefined ? undefined : from - ROLLING_DAYS + 1
  const found = await readCombination(ctx, { ...period, from: early, basis: by, filters, touchpointIds: touchpoints })
  const { rollupGeneration: generation } = await readWorkspace(ctx)
  const [all, places] = await Promise.all([
    readIntervalCounts(ctx, { ...period, generation, basis: by }, [from ?? 0]),
    listTouchpoints(ctx, { archived: true }),
  ])
  const inside = found.filter(({ day }) => from === undefined || day >= from)
  const asks = ({ touchpointId }: TouchpointDay) => touchpoints === undefined || touchpoints.includes(touchpointId)
  const wholes = tallyBy(all.filter(asks), ({ touchpointId }) => touchpointId)
  const parts = tallyBy(inside, ({ touchpointId }) => touchpointId)
  const countsOf = (tallies: typeof parts, id: string) => tallies.get(id)?.counts() ?? {}
  const total =
    tallyBy(inside, () => "all")
      .get("all")
      ?.counts() ?? {}
  const whole =
    tallyBy(all.filter(asks), () => "all")
      .get("all")
      ?.counts() ?? {}
  const rows = places
    .filter(({ id }) => parts.has(id))
    .map(({ id, name, channel }) => ({
      touchpoint: { id, name, channel },
      ...contrastWithin(metric, countsOf(parts, id), countsOf(wholes, id)),
    }))
  const judged = judgeTogether(rows.map(({ comparison }) => comparison))
  return {
    filters,
    total: contrastWithin(metric, total, whole),
    touchpoints: rows
      .map((row, place) => ({ ...row, comparison: judged[place] ?? row.comparison }))
      .sort((a, b) => b.with.n - a.with.n),
    trend: trendOf(metric, found, { from, to }),
  }
}

/** An answer may come or go between the two reads: what is not in the whole is not in its part either. */
function contrastWithin(metric: Metric, part: ScoreCounts, whole: ScoreCounts): Contrast {
  const inside = Object.fromEntries(
    Object.entries(part).map(([score, count]) => [score, Math.min(count, whole[Number(score)] ?? 0)]),
  )
  return contrastOf(metric, inside, withoutPart(whole, inside), sumCounts(whole))
}

function trendOf(metric: Metric, found: readonly TouchpointDay[], { from, to }: { from?: number; to?: number }) {
  const days = found.map(({ day, counts }) => ({ day, counts: { ...counts } as ScoreCounts }))
  const numbers = found.map(({ day }) => day)
  if (numbers.length === 0) return []
  const last = to ?? numbers.reduce((a, b) => Math.max(a, b))
  const first = Math.max(from ?? numbers.reduce((a, b) => Math.min(a, b)), last - MOST_DAYS)
  return rollingWindow(days, ROLLING_DAYS, { from: first, to: last }).map(({ day, counts }) => ({
    day,
    summary: summarise(metric, counts),
  }))
}
