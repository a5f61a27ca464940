import { entriesOf, groupCounts, SCALES, type ScoreCounts } from "./counts"
import { shareOf } from "./share"
import { tQuantile95 } from "./t-quantile"

/** Mean figures in scale points (1–7), share figures in percent (0–100), all unrounded; null when n = 0. */
export type CesFigures = {
  n: number
  easy: number
  mean: number | null
  low: number | null
  high: number | null
  standardError: number | null
  share: number | null
  shareLow: number | null
  shareHigh: number | null
}

/**
 * CES: the mean of answers on 1–7 with its 95 % t interval, clamped to the scale, and the share of 5–7 with its Wilson interval.
 * A single answer has no spread of its own, so its interval is the whole scale.
 */
export function cesFromCounts(counts: ScoreCounts): CesFigures {
  const { n, promoters: easy } = groupCounts("ces", counts)
  const { share, low: shareLow, high: shareHigh } = shareOf(easy, n)
  const shares = { share, shareLow, shareHigh }
  if (n === 0) return { n, easy, mean: null, low: null, high: null, standardError: null, ...shares }
  const { min, max } = SCALES.ces
  const { mean, standardError } = meanOf(counts, n)
  const half = n === 1 ? max - min : tQuantile95(n - 1) * standardError
  return { n, easy, mean, low: Math.max(min, mean - half), high: Math.min(max, mean + half), standardError, ...shares }
}

/**
 * Answers that are all alike have a sample variance of 0, which would claim certainty. They get the smallest variance that whole
 * numbers can have otherwise, 1/n: as if one answer were a point off.
 */
function meanOf(counts: ScoreCounts, n: number): { mean: number; standardError: number } {
  const entries = entriesOf(counts)
  const mean = entries.reduce((sum, [score, count]) => sum + score * count, 0) / n
  const squares = entries.reduce((sum, [score, count]) => sum + count * (score - mean) ** 2, 0)
  const variance = Math.max(n > 1 ? squares / (n - 1) : 0, 1 / n)
  return { mean, standardError: Math.sqrt(variance / n) }
}
