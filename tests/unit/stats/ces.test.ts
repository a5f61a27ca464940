import { describe, expect, it } from "vitest"
import { cesFromCounts } from "@/lib/stats/ces"
import { tQuantile95 } from "@/lib/stats/t-quantile"
import fc from "@/tests/properties"
import { drawCounts, seeded } from "./seeded"

/** Area under Student's density between −t and t, by Simpson's rule, scaled by the area under the whole of it. */
function centralArea(t: number, degrees: number): number {
  const angle = (x: number) => Math.atan(x / Math.sqrt(degrees))
  // With x = √degrees·tan θ the density becomes cos^(degrees − 1) θ on a finite range.
  const area = (to: number) => {
    const steps = 20_000
    const height = (step: number) => Math.cos((to * step) / steps) ** (degrees - 1)
    let sum = height(0) + height(steps)
    for (let step = 1; step < steps; step++) sum += (step % 2 === 1 ? 4 : 2) * height(step)
    return (sum * to) / steps / 3
  }
  return area(angle(t)) / area(Math.PI / 2)
}

describe("tQuantile95", () => {
  it.each([
    [1, 12.7062],
    [2, 4.3027],
    [3, 3.1824],
    [4, 2.7764],
    [5, 2.5706],
    [6, 2.4469],
    [7, 2.3646],
    [8, 2.306],
    [9, 2.2622],
    [10, 2.2281],
    [12, 2.1788],
    [15, 2.1314],
    [20, 2.086],
    [29, 2.0452],
    [30, 2.0423],
    [60, 2.0003],
    [120, 1.9799],
    [1000, 1.9623],
    [1e9, 1.96],
  ])("is at %d degrees of freedom %d", (degrees, quantile) => {
    expect(tQuantile95(degrees)).toBeCloseTo(quantile, 4)
  })

  it.each([3, 8, 9, 10, 10.25, 17.4, 50.82, 300])("cuts off 95 percent of the density at %d degrees", (degrees) => {
    expect(centralArea(tQuantile95(degrees), degrees)).toBeCloseTo(0.95, 5)
  })

  it("never grows with the degrees of freedom, and is on the wide side between whole degrees under ten", () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 500, noNaN: true }), (degrees) => {
        expect(tQuantile95(degrees + 0.3)).toBeLessThanOrEqual(tQuantile95(degrees))
      }),
    )
    expect(tQuantile95(5.5)).toBe(tQuantile95(5))
  })

  it.each([0, 0.5, -3, Number.NaN])("refuses %d degrees", (degrees) => {
    expect(() => tQuantile95(degrees)).toThrow(RangeError)
  })
})

describe("cesFromCounts", () => {
  it("is the mean with its t interval and the share of 5–7", () => {
    const ces = cesFromCounts({ 1: 1, 2: 2, 3: 3, 4: 6, 5: 10, 6: 6, 7: 2 })
    expect(ces).toMatchObject({ n: 30, easy: 18, mean: 4.6, share: 60 })
    expect(ces.standardError).toBeCloseTo(0.265226, 6)
    expect(ces.low).toBeCloseTo(4.05755, 5)
    expect(ces.high).toBeCloseTo(5.14245, 5)
    expect([ces.shareLow?.toFixed(1), ces.shareHigh?.toFixed(1)]).toEqual(["42.3", "75.4"])
  })

  it("has nothing to say without answers", () => {
    expect(cesFromCounts({})).toMatchObject({
      n: 0,
      mean: null,
      low: null,
      high: null,
      share: null,
      standardError: null,
    })
  })

  it("knows nothing from one answer", () => {
    expect(cesFromCounts({ 6: 1 })).toMatchObject({ n: 1, mean: 6, low: 1, high: 7 })
  })

  it("keeps an interval when all answers are alike, as if one were a point off", () => {
    const alike = cesFromCounts({ 5: 20 })
    const almost = cesFromCounts({ 5: 19, 6: 1 })
    expect(alike.standardError).toBeCloseTo(almost.standardError ?? 0, 10)
    expect(alike.low).toBeCloseTo(5 - 2.093 / 20, 4)
    expect(cesFromCounts({ 7: 20 }).high).toBe(7)
  })

  it("holds the mean inside the scale, mirrors with it, and grows surer with more answers of the same mix", () => {
    const answers = fc
      .array(fc.nat(50), { minLength: 7, maxLength: 7 })
      .filter((counts) => counts.some((count) => count > 0))
    const toCounts = (list: number[]) => Object.fromEntries(list.map((count, index) => [index + 1, count]))
    fc.assert(
      fc.property(answers, (list) => {
        const { n, mean, low, high, standardError } = cesFromCounts(toCounts(list))
        if (mean === null || low === null || high === null || standardError === null) throw new Error("no figures")
        expect(1 <= low && low <= mean + 1e-9 && mean - 1e-9 <= high && high <= 7).toBe(true)
        expect(cesFromCounts(toCounts(list.toReversed())).mean).toBeCloseTo(8 - mean, 9)
        const more = cesFromCounts(toCounts(list.map((count) => 2 * count)))
        expect(more.n).toBe(2 * n)
        expect(more.standardError).toBeLessThan(standardError)
      }),
    )
  })

  it("holds the true mean about 95 % of the time", () => {
    const random = seeded(7)
    const chances = { 1: 0.05, 2: 0.05, 3: 0.1, 4: 0.15, 5: 0.25, 6: 0.25, 7: 0.15 }
    const truth = Object.entries(chances).reduce((sum, [score, chance]) => sum + Number(score) * chance, 0)
    const runs = 10_000
    let held = 0
    for (let run = 0; run < runs; run++) {
      const { low, high } = cesFromCounts(drawCounts(random, 25, chances))
      if (low !== null && high !== null && low <= truth && truth <= high) held++
    }
    expect(held / runs).toBeGreaterThan(0.94)
    expect(held / runs).toBeLessThan(0.96)
  })
})
