import { SCORE_COLUMNS } from "../responses/rollups"
import type { DaySum } from "./day-counts"

/** A histogram that is added to. */
export class Tally {
  private readonly sums = new Array<number>(SCORE_COLUMNS.length).fill(0)

  add(counts: readonly number[]): void {
    for (let score = 0; score < this.sums.length; score += 1) {
      this.sums[score] = (this.sums[score] ?? 0) + (counts[score] ?? 0)
    }
  }

  /** Counts by score; scores nobody gave are left out. */
  counts(): Record<number, number> {
    return Object.fromEntries(this.sums.flatMap((count, score) => (count > 0 ? [[score, count]] : [])))
  }
}

/** Adds days up by whatever key they belong to. */
export function tallyBy<Key, Day extends DaySum>(days: readonly Day[], keyOf: (day: Day) => Key): Map<Key, Tally> {
  const tallies = new Map<Key, Tally>()
  for (const day of days) {
    const key = keyOf(day)
    let tally = tallies.get(key)
    if (!tally) {
      tally = new Tally()
      tallies.set(key, tally)
    }
    tally.add(day.counts)
  }
  return tallies
}
