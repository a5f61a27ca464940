import { Z_95 } from "./confidence"

/** Variance of one answer counted as 1, 0 or −1: at 50/30/20, and the largest there is (half promoters, half detractors). */
export const NPS_VARIANCE = { typical: 0.61, worst: 1 } as const

/** Half the width, in NPS points, of the 95 % interval that `n` answers give. Throws RangeError unless n ≥ 1. */
export function marginOfError(n: number, variance: number = NPS_VARIANCE.typical): number {
  if (!(n >= 1)) throw new RangeError(`A margin needs at least 1 answer, not ${n}.`)
  return 100 * Z_95 * Math.sqrt(variance / (n + 3))
}

/**
 * Answers needed for a margin of ± `margin` NPS points, rounded up; the inverse of `marginOfError`.
 * Throws RangeError unless the margin is positive and finite.
 */
export function sampleSize(margin: number, variance: number = NPS_VARIANCE.typical): number {
  if (!(margin > 0 && margin < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`A margin is a positive number of points, not ${margin}.`)
  }
  const exact = variance * ((100 * Z_95) / margin) ** 2 - 3
  const roundingError = 1e-9 * exact
  return Math.max(1, Math.ceil(exact - roundingError))
}
