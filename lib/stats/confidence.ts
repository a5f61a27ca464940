/** Standard normal quantile of every two-sided 95 % interval and test, rounded as the published formulas have it. */
export const Z_95 = 1.96

/** Below this many answers no score is shown and nothing is compared. */
export const LEAST_ANSWERS = 10

/** Below this many answers a score is shown but marked. */
const NORMAL_ANSWERS = 50

export type Confidence = "none" | "low" | "normal"

/** How far a score from `n` answers may be trusted: none under 10 (hide it), low under 50 (mark it), else normal. */
export function confidenceOf(n: number): Confidence {
  if (n < LEAST_ANSWERS) return "none"
  return n < NORMAL_ANSWERS ? "low" : "normal"
}
