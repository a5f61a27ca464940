import { type RankCorrelation, rankCorrelation } from "../../stats/rank-correlation"
import type { Summary } from "../../stats/summary"
import type { PairCount } from "./pair-counts"

/** With fewer pairs the interval of a correlation is wider than ±0.35, which places nothing. */
export const LEAST_PAIRS = 30

/** Fix first: matters and does badly. Keep up: matters and does well. Watch: neither. Enough: does well and matters less. */
export const QUADRANTS = ["fix_first", "keep_up", "watch", "enough"] as const
export type Quadrant = (typeof QUADRANTS)[number]

type Measured<Place> = {
  touchpoint: Place
  /** How it does, in the points of the metric. */
  performance: Summary
  /** Spearman's ρ between its scores and the relationship's, of the same customers; null with too few pairs. */
  importance: (RankCorrelation & { rho: number; low: number; high: number }) | null
  pairs: number
  quadrant: Quadrant | null
}

export type Placed<Place> = {
  touchpoints: Measured<Place>[]
  /** Where the axes cross: the means over the touchpoints that are placed; null with fewer than two. */
  cross: { importance: number; performance: number } | null
}

/**
 * Pure: places touchpoints by how much they have to do with the relationship and by how they do. Source of the four fields: J. A.
 * Martilla & J. C. James, Importance-performance analysis, Journal of Marketing 41 (1977) 77–79; importance is derived from
 * the correlation with the relationship's score instead of asked. A correlation is no proof of a cause.
 */
export function placeTouchpoints<Place extends { id: string }>(
  touchpoints: readonly { touchpoint: Place; performance: Summary }[],
  pairs: readonly PairCount[],
): Placed<Place> {
  const pairsOf = Map.groupBy(pairs, ({ touchpointId }) => touchpointId)
  const measured = touchpoints.map(({ touchpoint, performance }) => {
    const own = pairsOf.get(touchpoint.id) ?? []
    const { n, rho, low, high } = rankCorrelation(own.map((pair) => [pair.score, pair.relationship, pair.count]))
    const importance = n < LEAST_PAIRS || rho === null || low === null || high === null ? null : { n, rho, low, high }
    return { touchpoint, performance, pairs: n, importance }
  })
  const placed = measured.flatMap(({ importance, performance: { score } }) =>
    importance === null || score === null ? [] : [{ importance: importance.rho, performance: score }],
  )
  const cross =
    placed.length < 2
      ? null
      : {
          importance: mean(placed.map(({ importance }) => importance)),
          performance: mean(placed.map(({ performance }) => performance)),
        }
  return {
    cross,
    touchpoints: measured
      .map((one) => ({ ...one, quadrant: quadrantOf(one.importance?.rho, one.performance.score, cross) }))
      .sort((a, b) => (b.importance?.rho ?? -2) - (a.importance?.rho ?? -2) || b.pairs - a.pairs),
  }
}

function quadrantOf(
  importance: number | undefined,
  performance: number | null,
  cross: { importance: number; performance: number } | null,
): Quadrant | null {
  if (!cross || importance === undefined || performance === null) return null
  if (importance >= cross.importance) return performance < cross.performance ? "fix_first" : "keep_up"
  return performance < cross.performance ? "watch" : "enough"
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
