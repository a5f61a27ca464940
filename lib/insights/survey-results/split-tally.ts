import type { Metric } from "../../stats/counts"
import { type Summary, summarise } from "../../stats/summary"

/** The responses that share a version, a language or a channel. */
export type Facet = { value: string; n: number; asked: number; completed: number; score: Summary }

type Part = { n: number; asked: number; completed: number; scores: Record<number, number> }

/** Counts responses by one thing they differ in. */
export class SplitTally {
  private readonly parts = new Map<string, Part>()

  constructor(private readonly metric: Metric) {}

  /** `asked`: whether it was given on the survey's page, so that it can be finished or not. */
  add(value: string, { score, completedAt }: { score: number | null; completedAt: Date | null }, asked: boolean): void {
    const part = this.parts.get(value) ?? { n: 0, asked: 0, completed: 0, scores: {} }
    part.n += 1
    if (asked) part.asked += 1
    if (asked && completedAt) part.completed += 1
    if (score !== null) part.scores[score] = (part.scores[score] ?? 0) + 1
    this.parts.set(value, part)
  }

  /** The parts, the largest first. */
  facets(): Facet[] {
    return [...this.parts]
      .map(([value, { scores, ...part }]) => ({ value, ...part, score: summarise(this.metric, scores) }))
      .sort((a, b) => b.n - a.n || a.value.localeCompare(b.value))
  }
}
