import { describe, expect, it } from "vitest"
import type { Metric } from "@/lib/stats/counts"
import { compare } from "@/lib/stats/significance"
import { summarise } from "@/lib/stats/summary"
import { compareAtConstantMix } from "@/lib/stats/total"
import { drawCounts, seeded } from "./seeded"

type Chances = Readonly<Record<number, number>>

const RUNS = 4000
const truths: [Metric, Chances, number][] = [
  ["nps", { 10: 0.5, 8: 0.3, 3: 0.2 }, 30],
  ["csat", { 5: 0.45, 4: 0.3, 2: 0.25 }, 75],
  ["ces", { 2: 0.1, 4: 0.2, 5: 0.3, 6: 0.25, 7: 0.15 }, 5.05],
]

describe.each(truths)("the 95 %% interval of %s, by simulation", (metric, chances, truth) => {
  it.each([30, 100, 400])("holds the true value 94 to 97 times in 100 with %d answers", (n) => {
    const random = seeded(n)
    let held = 0
    for (let run = 0; run < RUNS; run++) {
      const { low, high } = summarise(metric, drawCounts(random, n, chances))
      if (low !== null && high !== null && low <= truth && truth <= high) held++
    }
    expect((100 * held) / RUNS).toBeGreaterThan(93.5)
    expect((100 * held) / RUNS).toBeLessThan(97)
  })
})

describe("the 95 % interval of a difference, by simulation", () => {
  it.each([
    [50, 50],
    [100, 400],
  ])("holds the true difference 94 to 97 times in 100 with %d and %d answers", (n, m) => {
    const random = seeded(n + m)
    const [before, after] = [
      { 10: 0.5, 8: 0.3, 3: 0.2 },
      { 10: 0.6, 8: 0.25, 3: 0.15 },
    ]
    let held = 0
    for (let run = 0; run < RUNS; run++) {
      const found = compare("nps", drawCounts(random, n, before), drawCounts(random, m, after))
      if (found.low !== null && found.low <= 15 && 15 <= found.high) held++
    }
    expect((100 * held) / RUNS).toBeGreaterThan(94)
    expect((100 * held) / RUNS).toBeLessThan(97)
  })
})

describe("the total at constant mix", () => {
  const good = { 10: 80, 8: 10, 3: 10 }
  const bad = { 10: 20, 8: 20, 3: 60 }
  const times = (counts: Chances, factor: number) =>
    Object.fromEntries(Object.entries(counts).map(([score, count]) => [score, count * factor]))

  it("stays where only the share of answers from a bad touchpoint grew, while the pooled one falls", () => {
    const before = { good: times(good, 4), bad }
    const after = { good, bad: times(bad, 4) }
    const mix = compareAtConstantMix("nps", [
      { id: "good", before: before.good, after: after.good },
      { id: "bad", before: before.bad, after: after.bad },
    ])
    expect(mix.difference).toBeCloseTo(0, 9)
    expect(mix.significant).toBe(false)
    expect(mix.before.score).toBeCloseTo((4 * 70 - 40) / 5, 9)
  })

  it("is called different in at most 6 of 100 cases where nothing changed but the mix", () => {
    const random = seeded(8)
    let alarms = 0
    for (let run = 0; run < RUNS; run++) {
      const draw = (counts: Chances, n: number) => drawCounts(random, n, times(counts, 0.01))
      const mix = compareAtConstantMix("nps", [
        { id: "good", before: draw(good, 200), after: draw(good, 60) },
        { id: "bad", before: draw(bad, 60), after: draw(bad, 200) },
      ])
      if (mix.significant) alarms++
    }
    expect((100 * alarms) / RUNS).toBeLessThan(6)
    expect((100 * alarms) / RUNS).toBeGreaterThan(3)
  })

  it("says nothing with fewer than 10 answers on a side", () => {
    const mix = compareAtConstantMix("nps", [{ id: "a", before: { 10: 4 }, after: { 10: 40 } }])
    expect(mix).toMatchObject({ difference: null, low: null, high: null, significant: false })
  })
})
