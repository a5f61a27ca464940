import { type AnswersToDecide, answersToDecide } from "../../stats/answers-to-decide"
import { benjaminiHochberg } from "../../stats/benjamini-hochberg"
import type { Metric, ScoreCounts } from "../../stats/counts"
import type { Comparison } from "../../stats/significance"
import { compareSummaries, type Summary, summarise } from "../../stats/summary"

/** At most so large a share of those said to have moved did not. */
const FALSE_SHARE = 0.05

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
  const judged = compared.flatMap(({ id, comparison }) => (comparison.p === null ? [] : [{ id, p: comparison.p }]))
  const corrected = benjaminiHochberg(judged.map(({ p }) => p))
  const pOf = new Map(judged.map(({ id }, index) => [id, corrected[index]]))
  const touchpoints = compared.map((row): Mover => {
    const correctedP = pOf.get(row.id) ?? null
    return { ...row, correctedP, moved: row.comparison.significant && correctedP !== null && correctedP <= FALSE_SHARE }
  })
  return { looked: judged.length, touchpoints: touchpoints.sort(byMovement) }
}

function byMovement(one: Mover, other: Mover): number {
  const size = ({ comparison }: Mover) => Math.abs(comparison.difference ?? 0)
  return Number(other.moved) - Number(one.moved) || size(other) - size(one)
}
