import { cesFromCounts } from "./ces"
import { type Metric, SCALES, type ScoreCounts } from "./counts"
import { csatFromCounts } from "./csat"
import { npsFromCounts } from "./nps"

/**
 * What tests and totals need of one set of answers, in the points of its metric. `score` is the plain one; `centre` is the one
 * differences are taken between: adjusted for NPS and CSAT, the plain mean for CES. `size` is n with the answers that the
 * adjustment makes up: the standard error falls with its root.
 */
export type Estimate = { n: number; size: number; score: number; centre: number; standardError: number }

/** Ends of a metric's score: NPS −100…100, CSAT 0–100, CES 1–7. */
export const SCORE_RANGES: Readonly<Record<Metric, { min: number; max: number }>> = {
  nps: { min: -100, max: 100 },
  csat: { min: 0, max: 100 },
  ces: { min: SCALES.ces.min, max: SCALES.ces.max },
}

/** The estimate of one set of answers, or null when it is empty. */
export function estimateFromCounts(metric: Metric, counts: ScoreCounts): Estimate | null {
  switch (metric) {
    case "nps": {
      const { n, score, centre, standardError } = npsFromCounts(counts)
      return score === null ? null : { n, size: n + 3, score, centre, standardError }
    }
    case "csat": {
      const { n, satisfied, score } = csatFromCounts(counts)
      return score === null ? null : { n, size: n + 2, score, ...adjustedShare(satisfied, n) }
    }
    case "ces": {
      const { n, mean, standardError } = cesFromCounts(counts)
      return mean === null || standardError === null ? null : { n, size: n, score: mean, centre: mean, standardError }
    }
    default:
      return metric satisfies never
  }
}

/**
 * A share with one made-up success and one failure, in percent. Source for differences: A. Agresti & B. Caffo, Simple and
 * effective confidence intervals for proportions and differences of proportions, The American Statistician 54 (2000) 280–288.
 */
function adjustedShare(count: number, n: number): { centre: number; standardError: number } {
  const p = (count + 1) / (n + 2)
  return { centre: 100 * p, standardError: 100 * Math.sqrt((p * (1 - p)) / (n + 2)) }
}
