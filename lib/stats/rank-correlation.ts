import { Z_95 } from "./confidence"

/** Pairs of values and how often each came: an entry `[x, y, count]`. */
export type PairCounts = readonly (readonly [x: number, y: number, count: number])[]

/** `n` counts pairs; `rho` is −1…1. All but `n` are null with fewer than four pairs, or when one side never varies. */
export type RankCorrelation = { n: number; rho: number | null; low: number | null; high: number | null }

/**
 * Spearman's rank correlation with mean ranks for ties, from a table of pairs, and its 95 % interval: Fisher's transformation
 * with the standard error √((1 + ρ²/2)/(n − 3)) of D. G. Bonett & T. A. Wright, Sample size requirements for estimating
 * Pearson, Kendall and Spearman correlations, Psychometrika 65 (2000) 23–28. Ranks suit scores of scales that differ.
 */
export function rankCorrelation(pairs: PairCounts): RankCorrelation {
  const n = pairs.reduce((sum, [, , count]) => sum + count, 0)
  const none = { n, rho: null, low: null, high: null }
  if (n < 4) return none
  const ranksX = meanRanks(pairs.map(([x, , count]) => [x, count]))
  const ranksY = meanRanks(pairs.map(([, y, count]) => [y, count]))
  const middle = (n + 1) / 2
  let [both, ofX, ofY] = [0, 0, 0]
  for (const [x, y, count] of pairs) {
    const [dx, dy] = [(ranksX.get(x) ?? 0) - middle, (ranksY.get(y) ?? 0) - middle]
    both += count * dx * dy
    ofX += count * dx * dx
    ofY += count * dy * dy
  }
  if (ofX === 0 || ofY === 0) return none
  const rho = Math.max(-1, Math.min(1, both / Math.sqrt(ofX * ofY)))
  const half = Z_95 * Math.sqrt((1 + rho ** 2 / 2) / (n - 3))
  // Short of ±1, where the transformation is infinite.
  const turned = Math.atanh(Math.max(-0.999999, Math.min(0.999999, rho)))
  return { n, rho, low: Math.tanh(turned - half), high: Math.tanh(turned + half) }
}

/** The rank of each value; those that are alike share the mean of theirs. */
function meanRanks(values: readonly (readonly [value: number, count: number])[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const [value, count] of values) counts.set(value, (counts.get(value) ?? 0) + count)
  let before = 0
  return new Map(
    [...counts]
      .sort(([a], [b]) => a - b)
      .map(([value, count]) => {
        const rank = before + (count + 1) / 2
        before += count
        return [value, rank]
      }),
  )
}
