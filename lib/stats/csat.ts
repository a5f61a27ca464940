import { groupCounts, type ScoreCounts } from "./counts"
import { shareOf } from "./share"

/** `score`, `low` and `high` in percent (0–100), unrounded; null when n = 0. */
export type CsatFigures = {
  n: number
  satisfied: number
  score: number | null
  low: number | null
  high: number | null
}

/** CSAT: the share of 4–5 among answers on 1–5, with its 95 % Wilson interval. */
export function csatFromCounts(counts: ScoreCounts): CsatFigures {
  const { n, promoters: satisfied } = groupCounts("csat", counts)
  const { share, low, high } = shareOf(satisfied, n)
  return { n, satisfied, score: share, low, high }
}
