import { describe, expect, it } from "vitest"
import { npsFromCounts } from "@/lib/stats/nps"
import { compare } from "@/lib/stats/significance"
import { drawCounts, seeded } from "./seeded"
import { outcomes, type Truth } from "./trinomial"

const TYPICAL: Truth = [50, 30, 20]
const EXTREME: Truth = [95, 4, 1]

/** Exact chance in percent that the interval from `n` answers holds the true NPS. */
function coverage(n: number, truth: Truth): number {
  const nps = truth[0] - truth[2]
  const held = outcomes(n, truth).filter(({ counts }) => {
    const { low, high } = npsFromCounts(counts)
    return low !== null && high !== null && low <= nps + 1e-9 && nps - 1e-9 <= high
  })
  return 100 * held.reduce((sum, { probability }) => sum + probability, 0)
}

/** Least and greatest chance in percent that two sets drawn from the same truth are called different; rarest cases unseen. */
function falseAlarms(before: number, after: number, truth: Truth, rarest: number): { least: number; most: number } {
  let [alarms, seen] = [0, 0]
  const right = outcomes(after, truth, rarest)
  for (const one of outcomes(before, truth, rarest)) {
    for (const two of right) {
      const probability = one.probability * two.probability
      seen += probability
      if (compare("nps", one.counts, two.counts).significant) alarms += probability
    }
  }
  return { least: 100 * alarms, most: 100 * (alarms + 1 - seen) }
}

describe("the NPS interval, by exact enumeration", () => {
  it("holds the true value 91.4 % of the time at 95/4/1 and 10 answers", () => {
    expect(coverage(10, EXTREME)).toBeCloseTo(91.39, 2)
  })

  it.each([11, 12, 15, 20, 30, 50, 100, 150])("holds it at least as often at 95/4/1 and %d answers", (n) => {
    expect(coverage(n, EXTREME)).toBeGreaterThan(91.39)
  })

  it.each([10, 11, 12, 15, 20, 30, 50, 100, 150])("holds it 94 to 97 times in 100 at 50/30/20 and %d answers", (n) => {
    const percent = coverage(n, TYPICAL)
    expect(percent).toBeGreaterThan(94)
    expect(percent).toBeLessThan(97)
  })

  it("is at its weakest, 86 %, with 10 answers where one of the three groups does not exist", () => {
    expect(coverage(10, [79, 21, 0])).toBeCloseTo(86.09, 2)
    expect(coverage(10, [80, 19, 1])).toBeCloseTo(87.91, 2)
  })
})

describe("false alarms between two samples of the same customers", () => {
  it.each([
    [10, 10],
    [10, 30],
    [20, 20],
    [40, 40],
  ])("are at most 6 in 100 with %d and %d answers at ordinary and lopsided mixes", (before, after) => {
    for (const truth of [TYPICAL, EXTREME, [40, 20, 40], [50, 10, 40], [70, 20, 10]] satisfies Truth[]) {
      expect(falseAlarms(before, after, truth, 1e-6).most).toBeLessThan(6)
    }
  })

  it("are 4–6 % at 50/30/20 with 100 answers each", () => {
    const { least, most } = falseAlarms(100, 100, TYPICAL, 1e-6)
    expect(least).toBeGreaterThan(4)
    expect(most).toBeLessThan(6)
  })

  it.each([
    [150, 400],
    [300, 300],
  ])("are 4 to 6 in 100 at 50/30/20 with %d and %d answers, by simulation", (before, after) => {
    const random = seeded(9)
    const chances = { 10: 0.5, 8: 0.3, 3: 0.2 }
    const runs = 8_000
    let alarms = 0
    for (let run = 0; run < runs; run++) {
      const [one, two] = [drawCounts(random, before, chances), drawCounts(random, after, chances)]
      if (compare("nps", one, two).significant) alarms++
    }
    expect((100 * alarms) / runs).toBeGreaterThan(4)
    expect((100 * alarms) / runs).toBeLessThan(6)
  })

  it("pass 6 % only where a group is missing and the sets are very unequal", () => {
    expect(falseAlarms(10, 100, [50, 50, 0], 0).least).toBeCloseTo(6.3, 1)
  })
})
