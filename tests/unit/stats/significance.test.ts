import { describe, expect, it } from "vitest"
import type { Metric, ScoreCounts } from "@/lib/stats/counts"
import { compare } from "@/lib/stats/significance"
import fc from "@/tests/properties"
import { drawCounts, seeded } from "./seeded"
import { npsCounts } from "./trinomial"

describe("compare", () => {
  it("calls 50/30/20 → 60/25/15 of 100 each within noise: 14.6 ± 20.8, z = 1.37", () => {
    const result = compare("nps", npsCounts(50, 30, 20), npsCounts(60, 25, 15))
    expect(result).toMatchObject({ verdict: "within_noise", significant: false })
    if (result.verdict === "too_few") throw new Error("there were enough")
    expect(result.difference.toFixed(1)).toBe("14.6")
    expect(((result.high - result.low) / 2).toFixed(1)).toBe("20.8")
    expect(result.z.toFixed(2)).toBe("1.37")
    expect(result.p).toBeCloseTo(0.17, 2)
  })

  it("calls the same shares of 1,000 each significant", () => {
    const result = compare("nps", npsCounts(500, 300, 200), npsCounts(600, 250, 150))
    expect(result).toMatchObject({ verdict: "significant", significant: true })
  })

  it("compares CSAT shares after Agresti and Caffo", () => {
    const result = compare("csat", { 2: 32, 5: 48 }, { 1: 14, 4: 56 })
    expect(result.verdict).toBe("significant")
    expect(result.difference).toBeCloseTo(19.4106, 4)
    expect(result.low).toBeCloseTo(5.245, 4)
    expect(result.high).toBeCloseTo(33.5761, 4)
    expect(result.z).toBeCloseTo(2.6857, 4)
  })

  it("compares CES means after Welch", () => {
    // Checked with scipy.stats.ttest_ind(equal_var=False): t = 3.525856, 50.8207 degrees of freedom.
    const before = { 1: 1, 2: 2, 3: 3, 4: 6, 5: 10, 6: 6, 7: 2 }
    const result = compare("ces", before, { 3: 1, 4: 3, 5: 9, 6: 14, 7: 8 })
    expect(result.verdict).toBe("significant")
    expect(result.difference).toBeCloseTo(1.114286, 6)
    expect(result.low).toBeCloseTo(0.479769, 5)
    expect(result.high).toBeCloseTo(1.748802, 5)
    expect(result.z).toBeCloseTo(3.525856, 6)
    expect(result.p).toBeCloseTo(0.000904, 6)
  })

  it.each([
    ["nps", { 10: 9 }, { 0: 500 }],
    ["nps", { 10: 500 }, { 0: 9 }],
    ["csat", { 5: 9 }, { 1: 500 }],
    ["ces", { 7: 500 }, { 1: 9 }],
    ["ces", {}, { 1: 500 }],
  ] as [Metric, ScoreCounts, ScoreCounts][])("says too few for %s when a side has under 10 answers", (metric, a, b) => {
    const nothing = { difference: null, low: null, high: null, z: null, p: null }
    expect(compare(metric, a, b)).toEqual({ verdict: "too_few", significant: false, ...nothing })
  })

  it.each([
    ["nps", { 10: 10 }],
    ["csat", { 5: 10 }],
    ["ces", { 7: 10 }],
  ] as [Metric, ScoreCounts][])("finds no change in %s when all answers of both sides are alike", (metric, counts) => {
    expect(compare(metric, counts, counts)).toMatchObject({ verdict: "within_noise", difference: 0, z: 0 })
  })

  it("finds the change when every answer moves", () => {
    expect(compare("nps", { 0: 10 }, { 10: 10 }).verdict).toBe("significant")
    expect(compare("csat", { 1: 10 }, { 5: 10 }).verdict).toBe("significant")
    expect(compare("ces", { 1: 10 }, { 7: 10 })).toMatchObject({ verdict: "significant", high: 6 })
  })

  const scores = { nps: [0, 10], csat: [1, 5], ces: [1, 7] } as const
  it.each(["nps", "csat", "ces"] as const)(
    "for %s turns its sign with the order and agrees with its interval",
    (metric) => {
      const [min, max] = scores[metric]
      const counts = fc
        .array(fc.nat(40), { minLength: max - min + 1, maxLength: max - min + 1 })
        .map((list) => Object.fromEntries(list.map((count, index) => [min + index, count])))
      fc.assert(
        fc.property(counts, counts, (before, after) => {
          const [forth, back] = [compare(metric, before, after), compare(metric, after, before)]
          expect(back.verdict).toBe(forth.verdict)
          if (forth.verdict === "too_few" || back.verdict === "too_few") return
          expect(back.difference).toBeCloseTo(-forth.difference, 9)
          expect(back.low).toBeCloseTo(-forth.high, 9)
          expect(forth.significant).toBe(forth.low > 0 || forth.high < 0)
          expect(forth.significant).toBe(forth.verdict === "significant")
        }),
      )
    },
  )

  it.each([
    ["csat", { 1: 0.1, 2: 0.1, 3: 0.1, 4: 0.3, 5: 0.4 }],
    ["ces", { 1: 0.05, 2: 0.05, 3: 0.1, 4: 0.15, 5: 0.25, 6: 0.25, 7: 0.15 }],
  ] as [Metric, Record<number, number>][])(
    "raises a false alarm for %s in at most 6 of 100 cases",
    (metric, chances) => {
      const random = seeded(11)
      for (const [before, after] of [
        [10, 10],
        [15, 60],
        [80, 80],
      ] as const) {
        const runs = 8_000
        let alarms = 0
        for (let run = 0; run < runs; run++) {
          const [one, two] = [drawCounts(random, before, chances), drawCounts(random, after, chances)]
          if (compare(metric, one, two).significant) alarms++
        }
        expect(alarms / runs).toBeLessThan(0.06)
        expect(alarms / runs).toBeGreaterThan(0.02)
      }
    },
  )
})
