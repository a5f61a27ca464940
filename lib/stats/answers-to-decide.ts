import { LEAST_ANSWERS, Z_95 } from "./confidence"
import { type Metric, type ScoreCounts, sumCounts } from "./counts"
import { type Estimate, estimateFromCounts } from "./estimate"

/** The 80 % quantile of the standard normal: a true difference of the size seen is found four times in five. */
const Z_80 = 0.8416

/** More answers than this are as good as never. */
const MOST = 1_000_000

/** `side`: which set the answers are missing from; "both": that many on each. */
export type AnswersToDecide = { side: "before" | "after" | "both"; more: number }

/**
 * How many more answers would decide whether two sets differ, if the difference seen is the true one: two-sided at 5 % with a
 * power of 80 %. The standard error must come down to |difference| / (1.96 + 0.84), by answers of the smaller set alone, or of
 * both where that takes fewer. Sets under 10 answers first need those. null: no difference, or over a million answers.
 * Source: S.-C. Chow, J. Shao & H. Wang, Sample Size Calculations in Clinical Research, 3.2 (two samples, unequal sizes).
 */
export function answersToDecide(metric: Metric, before: ScoreCounts, after: ScoreCounts): AnswersToDecide | null {
  const from = estimateFromCounts(metric, before)
  const to = estimateFromCounts(metric, after)
  if (from === null || to === null || Math.min(from.n, to.n) < LEAST_ANSWERS) return toBeCompared(before, after)
  const squared = ((to.centre - from.centre) / (Z_95 + Z_80)) ** 2
  const side = from.n <= to.n ? "before" : "after"
  const [small, large] = side === "before" ? [from, to] : [to, from]
  const alone = leastWith((more) => squaredError(small, more) + squaredError(large, 0) <= squared)
  const each = leastWith((more) => squaredError(small, more) + squaredError(large, more) <= squared)
  if (each === null) return null
  return alone !== null && alone <= 2 * each ? { side, more: alone } : { side: "both", more: each }
}

/** The squared standard error with so many more answers that spread alike. */
const squaredError = ({ standardError, size }: Estimate, more: number): number =>
  (standardError ** 2 * size) / (size + more)

/** The least whole number up to `MOST` from which a condition holds, by halving; null when it holds for none. */
function leastWith(holds: (more: number) => boolean): number | null {
  if (!holds(MOST)) return null
  let [without, least] = [-1, MOST]
  while (least - without > 1) {
    const middle = Math.floor((without + least) / 2)
    if (holds(middle)) least = middle
    else without = middle
  }
  return least
}

function toBeCompared(before: ScoreCounts, after: ScoreCounts): AnswersToDecide {
  const missing = { before: LEAST_ANSWERS - sumCounts(before), after: LEAST_ANSWERS - sumCounts(after) }
  if (missing.before > 0 && missing.after > 0) {
    return { side: "both", more: Math.max(missing.before, missing.after) }
  }
  return missing.before > 0 ? { side: "before", more: missing.before } : { side: "after", more: missing.after }
}
