import { describe, expect, it } from "vitest"
import { benjaminiHochberg } from "@/lib/stats/benjamini-hochberg"
import { compare } from "@/lib/stats/significance"
import fc from "@/tests/properties"
import { drawCounts, seeded } from "./seeded"

const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 })
const LEVEL = 0.05

/** The procedure as it was published: the largest k whose k-th smallest p-value is at most k·level/m; the k smallest count. */
function rejectedAsPublished(values: readonly number[]): number {
  const ascending = values.toSorted((a, b) => a - b)
  return ascending.findLastIndex((p, index) => p <= ((index + 1) * LEVEL) / values.length) + 1
}

describe("the correction for looking at many", () => {
  it("gives the figures of scipy.stats.false_discovery_control", () => {
    const corrected = benjaminiHochberg([0.01, 0.04, 0.03, 0.002, 0.9])
    expect(corrected.map((p) => Number(p.toFixed(6)))).toEqual([0.025, 0.05, 0.05, 0.01, 0.9])
  })

  it("leaves one alone as it is, and takes none", () => {
    expect(benjaminiHochberg([0.03])).toEqual([0.03])
    expect(benjaminiHochberg([])).toEqual([])
  })

  it("keeps the order, never makes one smaller, and stays at most 1", () => {
    fc.assert(
      fc.property(pValues, (values) => {
        const corrected = benjaminiHochberg(values)
        for (const [index, p] of values.entries()) {
          expect(corrected[index]).toBeGreaterThanOrEqual(p)
          expect(corrected[index]).toBeLessThanOrEqual(1)
          for (const [other, q] of values.entries()) {
            if (p < q) expect(corrected[index]).toBeLessThanOrEqual(corrected[other] ?? Number.NaN)
          }
        }
      }),
    )
  })

  it("calls as many significant as the published procedure", () => {
    // Away from equality, where the last digit of a product decides.
    const spread = fc.array(fc.nat(997), { maxLength: 30 }).map((list) => list.map((p) => (p + 0.5) / 4999))
    fc.assert(
      fc.property(spread, (values) => {
        const found = benjaminiHochberg(values).filter((p) => p <= LEVEL).length
        expect(found).toBe(rejectedAsPublished(values))
      }),
    )
  })

  it("of twelve touchpoints of which none moved, names any in about 5 of 100 looks; without it, in some 45", () => {
    const random = seeded(5)
    const chances = { 10: 0.5, 8: 0.3, 3: 0.2 }
    const looks = 1500
    let [corrected, plain] = [0, 0]
    for (let look = 0; look < looks; look++) {
      const found = Array.from({ length: 12 }, () =>
        compare("nps", drawCounts(random, 120, chances), drawCounts(random, 120, chances)),
      )
      if (benjaminiHochberg(found.map(({ p }) => p ?? 1)).some((p) => p <= LEVEL)) corrected++
      if (found.some(({ significant }) => significant)) plain++
    }
    expect(corrected / looks).toBeLessThan(0.065)
    expect(corrected / looks).toBeGreaterThan(0.03)
    expect(plain / looks).toBeGreaterThan(0.38)
  })

  it("among those it names, at most 5 of 100 did not move, when a third of the touchpoints did", () => {
    const random = seeded(6)
    const before = { 10: 0.5, 8: 0.3, 3: 0.2 }
    const after = { 10: 0.35, 8: 0.3, 3: 0.35 }
    let [named, wrong] = [0, 0]
    for (let look = 0; look < 500; look++) {
      const values = Array.from({ length: 12 }, (_, place) => {
        const drawn = drawCounts(random, 200, place < 4 ? after : before)
        return compare("nps", drawCounts(random, 200, before), drawn).p ?? 1
      })
      for (const [place, p] of benjaminiHochberg(values).entries()) {
        if (p > LEVEL) continue
        named++
        if (place >= 4) wrong++
      }
    }
    expect(named).toBeGreaterThan(1000)
    expect(wrong / named).toBeLessThan(0.05)
  })

  it("refuses what is no chance", () => {
    expect(() => benjaminiHochberg([0.1, Number.NaN])).toThrow(RangeError)
    expect(() => benjaminiHochberg([1.1])).toThrow(RangeError)
  })
})
