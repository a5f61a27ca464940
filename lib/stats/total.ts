import { type Confidence, confidenceOf, Z_95 } from "./confidence"
import { type Metric, mergeCounts, type ScoreCounts, sumCounts } from "./counts"
import { estimateFromCounts, SCORE_RANGES } from "./estimate"
import { type Summary, summarise } from "./summary"

export type TouchpointCounts = { id: string; counts: ScoreCounts }

/**
 * Score figures in the points of the metric, null under 10 answers. `n` counts the answers used; `weightCovered` (0–1) is the
 * share of the weight whose touchpoints had answers: under 1, the total speaks for a part only.
 */
export type WeightedTotal = {
  n: number
  score: number | null
  low: number | null
  high: number | null
  standardError: number | null
  confidence: Confidence
  weightCovered: number
}

/** The total that screens lead with: the answers of all touchpoints in one pot. */
export function pooledTotal(metric: Metric, touchpoints: readonly TouchpointCounts[]): Summary {
  return summarise(metric, mergeCounts(touchpoints.map(({ counts }) => counts)))
}

/**
 * Σ w·score over touchpoints with fixed weights (any scale, brought to a sum of 1), and its 95 % interval ± 1.96·SE with
 * SE = sqrt(Σ w²·SE²), clamped. Touchpoints without answers or weight are left out; a single one keeps its own interval. The
 * interval stands around the plain scores: the adjusted centres each lean to the middle, which adds up over touchpoints.
 * Throws RangeError for a weight below 0.
 */
export function weightedTotal(
  metric: Metric,
  touchpoints: readonly TouchpointCounts[],
  weights: ReadonlyMap<string, number>,
): WeightedTotal {
  const allWeight = sumOfWeights(weights)
  const parts = touchpoints.flatMap(({ id, counts }) => {
    const weight = weights.get(id) ?? 0
    const estimate = estimateFromCounts(metric, counts)
    return estimate === null || weight === 0 ? [] : [{ weight, counts, ...estimate }]
  })
  const n = parts.reduce((sum, part) => sum + part.n, 0)
  const covered = parts.reduce((sum, part) => sum + part.weight, 0)
  const confidence = confidenceOf(n)
  const weightCovered = allWeight === 0 ? 0 : covered / allWeight
  if (confidence === "none") {
    return { n, score: null, low: null, high: null, standardError: null, confidence, weightCovered }
  }
  const score = parts.reduce((sum, part) => sum + part.weight * part.score, 0) / covered
  const standardError = Math.hypot(...parts.map((part) => part.weight * part.standardError)) / covered
  const [first, second] = parts
  const { low, high } =
    first && !second ? summarise(metric, first.counts) : intervalAround(metric, score, standardError)
  return { n, score, low, high, standardError, confidence, weightCovered }
}

/**
 * The total at constant mix: each touchpoint weighs what it weighed among the answers of a reference period, so that asking more
 * at a bad touchpoint does not lower it (Simpson).
 */
export function constantMixTotal(
  metric: Metric,
  touchpoints: readonly TouchpointCounts[],
  reference: readonly TouchpointCounts[],
): WeightedTotal {
  return weightedTotal(metric, touchpoints, new Map(reference.map(({ id, counts }) => [id, sumCounts(counts)])))
}

function sumOfWeights(weights: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const [id, weight] of weights) {
    if (!(weight >= 0)) throw new RangeError(`The weight of touchpoint ${id} is a number of 0 or more, not ${weight}.`)
    sum += weight
  }
  return sum
}

function intervalAround(metric: Metric, score: number, standardError: number): { low: number; high: number } {
  const { min, max } = SCORE_RANGES[metric]
  const half = Z_95 * standardError
  return { low: Math.max(min, score - half), high: Math.min(max, score + half) }
}

/** Both sides with the weights of `before`; `difference` with its 95 % interval is after − before. */
export type MixComparison = { before: WeightedTotal; after: WeightedTotal } & (
  | { difference: null; low: null; high: null; significant: false }
  | { difference: number; low: number; high: number; significant: boolean }
)

/**
 * What became of the total if each touchpoint weighed as it did before: where this and the pooled difference disagree, the mix
 * of answers changed. Give the touchpoints that have answers on both sides.
 */
export function compareAtConstantMix(
  metric: Metric,
  touchpoints: readonly { id: string; before: ScoreCounts; after: ScoreCounts }[],
): MixComparison {
  const reference = touchpoints.map(({ id, before }) => ({ id, counts: before }))
  const before = constantMixTotal(metric, reference, reference)
  const after = constantMixTotal(
    metric,
    touchpoints.map(({ id, after: counts }) => ({ id, counts })),
    reference,
  )
  if (before.score === null || after.score === null) {
    return { before, after, difference: null, low: null, high: null, significant: false }
  }
  const difference = after.score - before.score
  const half = Z_95 * Math.hypot(before.standardError ?? 0, after.standardError ?? 0)
  return {
    before,
    after,
    difference,
    low: difference - half,
    high: difference + half,
    significant: Math.abs(difference) > half,
  }
}
