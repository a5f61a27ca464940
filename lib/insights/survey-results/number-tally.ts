import type { AnswerValue } from "../../surveys/answers"
import type { Picture } from "./pictures"

const MOST_BINS = 10

/** Counts numbers by value, so that its size follows the different values and not the answers. */
export class NumberTally {
  private readonly counts = new Map<number, number>()

  add(answer: AnswerValue): boolean {
    if (typeof answer !== "number" || !Number.isFinite(answer)) return false
    this.counts.set(answer, (this.counts.get(answer) ?? 0) + 1)
    return true
  }

  picture(): Picture {
    const sorted = [...this.counts].sort(([a], [b]) => a - b)
    const n = sorted.reduce((sum, [, count]) => sum + count, 0)
    const sum = sorted.reduce((total, [value, count]) => total + value * count, 0)
    return {
      kind: "number",
      min: sorted[0]?.[0] ?? null,
      median: this.median(),
      mean: n === 0 ? null : sum / n,
      max: sorted.at(-1)?.[0] ?? null,
      bins: binsOf(sorted),
    }
  }

  /** The middle value, or the mean of the two in the middle; null without numbers. */
  median(): number | null {
    const sorted = [...this.counts].sort(([a], [b]) => a - b)
    const n = sorted.reduce((sum, [, count]) => sum + count, 0)
    const at = (place: number) => {
      let passed = 0
      return sorted.find(([, count]) => {
        passed += count
        return passed > place
      })?.[0]
    }
    const lower = at((n - 1) >> 1)
    const upper = at(n >> 1)
    return lower === undefined || upper === undefined ? null : (lower + upper) / 2
  }
}

/** At most ten bins of a round width (1, 2 or 5 times a power of ten) that begin at a multiple of it. */
function binsOf(sorted: readonly (readonly [number, number])[]) {
  const min = sorted[0]?.[0]
  const max = sorted.at(-1)?.[0]
  if (min === undefined || max === undefined) return []
  const width = roundWidth(min, max)
  const first = Math.floor(min / width)
  const bins = Array.from({ length: Math.floor(max / width) - first + 1 }, (_, index) => ({
    from: tidy((first + index) * width),
    to: tidy((first + index + 1) * width),
    count: 0,
  }))
  for (const [value, count] of sorted) {
    const bin = bins[Math.min(bins.length - 1, Math.max(0, Math.floor(value / width) - first))]
    if (bin) bin.count += count
  }
  return bins
}

function roundWidth(min: number, max: number): number {
  const least = (max - min) / (MOST_BINS - 1)
  if (least === 0) return 1
  const power = 10 ** Math.floor(Math.log10(least))
  return [1, 2, 5, 10].map((step) => step * power).find((width) => width >= least) ?? 10 * power
}

/** Without the tail that a broken width leaves: 0.3 and not 0.30000000000000004. */
const tidy = (value: number) => Number(value.toPrecision(12))
