import { LEAST_ANSWERS, Z_95 } from "./confidence"
import type { Metric, ScoreCounts } from "./counts"
import { type Estimate, estimateFromCounts, SCORE_RANGES } from "./estimate"
import { normalPValue, studentPValue } from "./p-value"
import { tQuantile95 } from "./t-quantile"

/**
 * `difference`, `low` and `high` are after − before in the points of the metric; `z` is the difference in standard errors, `p`
 * the chance of one as large where there is none.
 */
export type Comparison =
  | { verdict: "too_few"; significant: false; difference: null; low: null; high: null; z: null; p: null }
  | {
      verdict: "significant" | "within_noise"
      significant: boolean
      difference: number
      low: number
      high: number
      z: number
      p: number
    }

/**
 * Whether two disjoint sets of answers differ, two-sided at 5 %, with the 95 % interval of the difference; "too_few" when a side
 * has fewer than 10 answers. NPS: z test on the adjusted Wald centres; CSAT: the same on Agresti–Caffo shares; CES: Welch's t.
 * The caller sees to it that no answer is in both sets, so windows must not overlap.
 */
export function compare(metric: Metric, before: ScoreCounts, after: ScoreCounts): Comparison {
  const from = estimateFromCounts(metric, before)
  const to = estimateFromCounts(metric, after)
  if (from === null || to === null || from.n < LEAST_ANSWERS || to.n < LEAST_ANSWERS) {
    return { verdict: "too_few", significant: false, difference: null, low: null, high: null, z: null, p: null }
  }
  const difference = to.centre - from.centre
  const standardError = Math.hypot(from.standardError, to.standardError)
  const z = difference / standardError
  const degrees = metric === "ces" ? welchDegrees(from, to) : null
  const critical = degrees === null ? Z_95 : tQuantile95(degrees)
  const significant = Math.abs(z) > critical
  const { min, max } = SCORE_RANGES[metric]
  return {
    verdict: significant ? "significant" : "within_noise",
    significant,
    difference,
    low: Math.max(min - max, difference - critical * standardError),
    high: Math.min(max - min, difference + critical * standardError),
    z,
    p: degrees === null ? normalPValue(z) : studentPValue(z, degrees),
  }
}

/** Degrees of freedom after B. L. Welch, Biometrika 34 (1947) 28–35, with Satterthwaite's formula. */
function welchDegrees(a: Estimate, b: Estimate): number {
  const [varianceA, varianceB] = [a.standardError ** 2, b.standardError ** 2]
  return (varianceA + varianceB) ** 2 / (varianceA ** 2 / (a.n - 1) + varianceB ** 2 / (b.n - 1))
}
