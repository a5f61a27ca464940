import { cesFromCounts } from "./ces"
import { type Confidence, confidenceOf } from "./confidence"
import type { Metric, ScoreCounts } from "./counts"
import { csatFromCounts } from "./csat"
import { npsFromCounts } from "./nps"
import { type Comparison, compare } from "./significance"

type Figures<M extends Metric> = {
  metric: M
  n: number
  counts: ScoreCounts
  confidence: Confidence
  score: number | null
  low: number | null
  high: number | null
}

export type NpsSummary = Figures<"nps"> & { promoters: number; passives: number; detractors: number }
export type CsatSummary = Figures<"csat"> & { satisfied: number }
export type CesSummary = Figures<"ces"> & {
  easy: number
  mean: number | null
  share: number | null
  shareLow: number | null
  shareHigh: number | null
}
export type Summary = NpsSummary | CsatSummary | CesSummary

/**
 * Everything a screen, an export or the API says about one set of answers. `score` with its 95 % interval `low`…`high` is
 * unrounded: NPS points (−100…100), CSAT percent (0–100), CES mean (1–7, again in `mean`; `share` is the percent of 5–7). With
 * fewer than 10 answers the confidence is "none" and every score and bound is null, while the counts are there.
 * Throws RangeError for a score off the scale or a count that is no whole number ≥ 0.
 */
export function summarise(metric: "nps", counts: ScoreCounts): NpsSummary
export function summarise(metric: "csat", counts: ScoreCounts): CsatSummary
export function summarise(metric: "ces", counts: ScoreCounts): CesSummary
export function summarise(metric: Metric, counts: ScoreCounts): Summary
export function summarise(metric: Metric, counts: ScoreCounts): Summary {
  switch (metric) {
    case "nps": {
      const { n, promoters, passives, detractors, ...figures } = npsFromCounts(counts)
      return { metric, ...shownFigures(n, counts, figures), promoters, passives, detractors }
    }
    case "csat": {
      const { n, satisfied, ...figures } = csatFromCounts(counts)
      return { metric, ...shownFigures(n, counts, figures), satisfied }
    }
    case "ces": {
      const { n, easy, mean, low, high, ...shares } = cesFromCounts(counts)
      const shown = shownFigures(n, counts, { score: mean, low, high })
      const hidden = shown.confidence === "none"
      return {
        metric,
        ...shown,
        easy,
        mean: shown.score,
        share: hidden ? null : shares.share,
        shareLow: hidden ? null : shares.shareLow,
        shareHigh: hidden ? null : shares.shareHigh,
      }
    }
    default:
      return metric satisfies never
  }
}

/** `compare` for two summaries of disjoint answers. Throws RangeError when they are of different metrics. */
export function compareSummaries(before: Summary, after: Summary): Comparison {
  if (before.metric !== after.metric) throw new RangeError(`${before.metric} cannot be compared with ${after.metric}.`)
  return compare(before.metric, before.counts, after.counts)
}

type Interval = { score: number | null; low: number | null; high: number | null }

function shownFigures(n: number, counts: ScoreCounts, { score, low, high }: Interval) {
  const confidence = confidenceOf(n)
  if (confidence === "none") return { n, counts, confidence, score: null, low: null, high: null }
  return { n, counts, confidence, score, low, high }
}
