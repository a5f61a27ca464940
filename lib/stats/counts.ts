export type Metric = "nps" | "csat" | "ces"

/** Histogram of answers: score → how many gave it. A score that nobody gave may be absent or 0. */
export type ScoreCounts = Readonly<Record<number, number>>

/** The three groups of product.md; for CSAT and CES they mean satisfied / neutral / dissatisfied and easy / neutral / hard. */
export type ScoreGroup = "promoter" | "passive" | "detractor"

export type GroupCounts = { n: number; promoters: number; passives: number; detractors: number }

type Scale = { min: number; max: number; passiveFrom: number; promoterFrom: number }

/** Ends of the answer scale and the first score of the two upper groups. */
export const SCALES: Readonly<Record<Metric, Scale>> = {
  nps: { min: 0, max: 10, passiveFrom: 7, promoterFrom: 9 },
  csat: { min: 1, max: 5, passiveFrom: 3, promoterFrom: 4 },
  ces: { min: 1, max: 7, passiveFrom: 4, promoterFrom: 5 },
}

/**
 * The group one answer belongs to: NPS 9–10, 7–8, 0–6; CSAT 4–5, 3, 1–2; CES 5–7, 4, 1–3.
 * Throws RangeError when the score is no whole number on the metric's scale.
 */
export function scoreGroup(metric: Metric, score: number): ScoreGroup {
  const { min, max, passiveFrom, promoterFrom } = SCALES[metric]
  if (!Number.isInteger(score) || score < min || score > max) {
    throw new RangeError(`A ${metric} score is a whole number from ${min} to ${max}, not ${score}.`)
  }
  if (score >= promoterFrom) return "promoter"
  return score >= passiveFrom ? "passive" : "detractor"
}

/** Number of answers in a histogram. Throws RangeError for a count that is negative or no whole number. */
export function sumCounts(counts: ScoreCounts): number {
  return entriesOf(counts).reduce((sum, [, count]) => sum + count, 0)
}

/** One histogram with the answers of all. Throws like `sumCounts`. */
export function mergeCounts(all: Iterable<ScoreCounts>): ScoreCounts {
  const merged: Record<number, number> = {}
  for (const counts of all) {
    for (const [score, count] of entriesOf(counts)) merged[score] = (merged[score] ?? 0) + count
  }
  return merged
}

/** Answers per group. Throws RangeError for a score off the scale or a count that is no whole number ≥ 0. */
export function groupCounts(metric: Metric, counts: ScoreCounts): GroupCounts {
  const sizes = { promoter: 0, passive: 0, detractor: 0 }
  for (const [score, count] of entriesOf(counts)) sizes[scoreGroup(metric, score)] += count
  const { promoter, passive, detractor } = sizes
  return { n: promoter + passive + detractor, promoters: promoter, passives: passive, detractors: detractor }
}

/** `[score, count]` pairs in ascending score. Refuses counts that arrive as text or negative, which would add up wrongly. */
export function entriesOf(counts: ScoreCounts): [score: number, count: number][] {
  return Object.entries(counts).map(([score, count]) => {
    if (!Number.isSafeInteger(count) || count < 0) {
      throw new RangeError(`The count of score ${score} is a whole number of 0 or more, not ${count}.`)
    }
    return [Number(score), count]
  })
}
