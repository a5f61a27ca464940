import { Z_95 } from "./confidence"

/** `share`, `low` and `high` in percent (0–100), unrounded; null when n = 0. */
export type Share = { n: number; count: number; share: number | null; low: number | null; high: number | null }

/**
 * A share of `count` in `n` with its 95 % Wilson score interval.
 * Source: E. B. Wilson, Probable inference, the law of succession, and statistical inference, JASA 22 (1927) 209–212.
 * Throws RangeError unless 0 ≤ count ≤ n, both whole.
 */
export function shareOf(count: number, n: number): Share {
  if (!Number.isSafeInteger(count) || !Number.isSafeInteger(n) || count < 0 || count > n) {
    throw new RangeError(`A share needs whole numbers with 0 ≤ count ≤ n, not ${count} of ${n}.`)
  }
  if (n === 0) return { n, count, share: null, low: null, high: null }
  const p = count / n
  const z2 = Z_95 ** 2
  const centre = (p + z2 / (2 * n)) / (1 + z2 / n)
  const half = (Z_95 * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n))) / (1 + z2 / n)
  return {
    n,
    count,
    share: 100 * p,
    low: count === 0 ? 0 : 100 * (centre - half),
    high: count === n ? 100 : 100 * (centre + half),
  }
}
