import { entriesOf, type Metric, type ScoreCounts, sumCounts } from "./counts"
import { type Comparison, compare } from "./significance"
import { type Summary, summarise } from "./summary"

/** What a part of the answers has to do with the score of all. Scores and `impact` in the points of the metric. */
export type Contrast = {
  /** The answers of the part, and those it is compared with; no answer is in both. */
  with: Summary
  without: Summary
  /** `with` − `without`. */
  comparison: Comparison
  /** Percent 0–100 of all answers that are in the part. */
  share: number
  /**
   * How much higher the score of all is for the part: share · (score with − score without), which is the score of all − the
   * score of all without the part where these are all there are. null when a side has too few answers to compare.
   */
  impact: number | null
  /** The interval of the difference, weighted by the share, which is taken as known. */
  impactLow: number | null
  impactHigh: number | null
}

/**
 * Compares a part of the answers with others. `all` is how many answers the score has that the part acts on: those of both
 * sides, or more where a question was not put to everybody.
 */
export function contrastOf(metric: Metric, part: ScoreCounts, others: ScoreCounts, all: number): Contrast {
  const [inside, outside] = [summarise(metric, part), summarise(metric, others)]
  const comparison = compare(metric, others, part)
  const share = all === 0 ? 0 : inside.n / all
  const contrast = { with: inside, without: outside, comparison, share: 100 * share }
  if (comparison.verdict === "too_few" || inside.score === null || outside.score === null) {
    return { ...contrast, impact: null, impactLow: null, impactHigh: null }
  }
  return {
    ...contrast,
    impact: share * (inside.score - outside.score),
    impactLow: share * comparison.low,
    impactHigh: share * comparison.high,
  }
}

/** The answers of a whole that are not in a part of it. Throws RangeError when the part has more of a score than the whole. */
export function withoutPart(whole: ScoreCounts, part: ScoreCounts): ScoreCounts {
  const rest: Record<number, number> = { ...whole }
  for (const [score, count] of entriesOf(part)) rest[score] = (rest[score] ?? 0) - count
  sumCounts(rest)
  return rest
}
