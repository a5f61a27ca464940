import { type AnswersToDecide, answersToDecide } from "../../stats/answers-to-decide"
import type { Metric, ScoreCounts } from "../../stats/counts"
import { correctTogether } from "../../stats/judge-together"
import type { Comparison } from "../../stats/significance"
import { compareSummaries, type Summary, summarise } from "../../stats/summary"

export type TwoSided = { id: string; name: string; before: ScoreCounts; after: ScoreCounts }

export type Mover = {
  id: string
  name: string
  before: Summary
  after: Summary
  comparison: Comparison
  /** The chance of such a difference where there is none, corrected for how many were looked at; null: too few answers. */
  correctedP: number | null
  /** Significant, and still so after the correction. */
  moved: boolean
  toDecide: AnswersToDecide | null
}

/** `looked`: how many had enough answers on both sides to be judged. Those that moved come first, the largest difference first. */
export type Movers = { looked: number; touchpoints: Mover[] }

/** Pure: which touchpoints really differ between two sets, corrected by Benjamini–Hochberg for looking at all of them. */
export function findMovers(metric: Metric, all: readonly TwoSided[]): Movers {
  const compared = all.map(({ id, name, ...counts }) => {
    const [before, after] = [summarise(metric, counts.before), summarise(metric, counts.after)]
    const comparison = compareSummaries(before, after)
    const toDecide = comparison.significant ? null : answersToDecide(metric, counts.before, counts.after)
    return { id, name, before, after, comparison, toDecide }
  })
  const corrected = correctTogether(compared.map(({ comparison }) => comparison))
  const touchpoints = compared.map((row, place): Mover => {
    const { correctedP = null, stays: moved = false } = corrected[place] ?? {}
    return { ...row, correctedP, moved }
  })
  const looked = touchpoints.filter(({ correctedP }) => correctedP !== null).length
  return { looked, touchpoints: touchpoints.sort(byMovement) }
}

function byMovement(one: Mover, other: Mover): number {
  const size = ({ comparison }: Mover) => Math.abs(comparison.difference ?? 0)
  return Number(other.moved) - Number(one.moved) || size(other) - size(one)
}
