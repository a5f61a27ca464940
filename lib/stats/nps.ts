import { Z_95 } from "./confidence"
import { type GroupCounts, groupCounts, type ScoreCounts } from "./counts"

/** All but the counts in NPS points. `score` is what is shown, `centre` and `standardError` what intervals and tests use. */
export type NpsFigures = GroupCounts & {
  score: number | null
  low: number | null
  high: number | null
  centre: number
  standardError: number
}

/**
 * NPS (−100…100, unrounded) with its 95 % adjusted Wald interval, clamped to ±100; score and interval are null when n = 0.
 * Source: B. Rocks, Interval Estimation for the "Net Promoter Score", The American Statistician 70 (2016) 365–372, and
 * Sauro & Lewis, Quantifying the User Experience: three made-up answers, 3/4 promoter, 3/4 detractor and 3/2 passive.
 */
export function npsFromCounts(counts: ScoreCounts): NpsFigures {
  const groups = groupCounts("nps", counts)
  const n = groups.n + 3
  const promoters = (groups.promoters + 0.75) / n
  const detractors = (groups.detractors + 0.75) / n
  const centre = 100 * (promoters - detractors)
  const standardError = 100 * Math.sqrt((promoters + detractors - (promoters - detractors) ** 2) / n)
  if (groups.n === 0) return { ...groups, score: null, low: null, high: null, centre, standardError }
  return {
    ...groups,
    score: (100 * (groups.promoters - groups.detractors)) / groups.n,
    low: Math.max(-100, centre - Z_95 * standardError),
    high: Math.min(100, centre + Z_95 * standardError),
    centre,
    standardError,
  }
}
