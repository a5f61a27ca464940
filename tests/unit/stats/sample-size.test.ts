import { describe, expect, it } from "vitest"
import { marginOfError, NPS_VARIANCE, sampleSize } from "@/lib/stats/sample-size"
import fc from "@/tests/properties"

describe("marginOfError", () => {
  it.each([
    [50, "21"],
    [100, "15"],
    [200, "11"],
    [400, "7.6"],
    [1000, "4.8"],
  ])("is at 50/30/20 and %d answers ±%s points", (n, margin) => {
    expect(marginOfError(n).toFixed(margin.includes(".") ? 1 : 0)).toBe(margin)
  })

  it.each([0, -5, Number.NaN])("refuses %d answers", (n) => {
    expect(() => marginOfError(n)).toThrow(RangeError)
  })
})

describe("sampleSize", () => {
  it("for ±10 points is 232 answers typically and 382 at worst", () => {
    expect(sampleSize(10)).toBe(232)
    expect(sampleSize(10, NPS_VARIANCE.worst)).toBe(382)
  })

  it("does not ask for one more answer because of rounding in the machine", () => {
    expect(sampleSize(19.6, NPS_VARIANCE.worst)).toBe(97)
  })

  it("is at least one answer, however wide the margin", () => {
    expect(sampleSize(200)).toBe(1)
  })

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])("refuses a margin of %d", (margin) => {
    expect(() => sampleSize(margin)).toThrow(RangeError)
  })

  it("is the least number of answers that reaches the margin", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.5, max: 60, noNaN: true }),
        fc.double({ min: 0.1, max: 1, noNaN: true }),
        (margin, s2) => {
          const n = sampleSize(margin, s2)
          expect(marginOfError(n, s2)).toBeLessThanOrEqual(margin * (1 + 1e-9))
          if (n > 1) expect(marginOfError(n - 1, s2)).toBeGreaterThan(margin * (1 - 1e-9))
        },
      ),
    )
  })
})
