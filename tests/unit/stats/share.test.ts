import { describe, expect, it } from "vitest"
import { csatFromCounts } from "@/lib/stats/csat"
import { responseRate } from "@/lib/stats/rate"
import { shareOf } from "@/lib/stats/share"
import fc from "@/tests/properties"

const countOfN = fc
  .integer({ min: 1, max: 5000 })
  .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)))

describe("shareOf", () => {
  // Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17 (1998), table I, method 3.
  it.each([
    [81, 263, 25.53, 36.62],
    [15, 148, 6.24, 16.05],
    [0, 20, 0, 16.11],
    [1, 29, 0.61, 17.18],
  ])("gives %d of %d the published Wilson interval %d–%d", (count, n, low, high) => {
    const share = shareOf(count, n)
    expect(share.low).toBeCloseTo(low, 2)
    expect(share.high).toBeCloseTo(high, 2)
  })

  it("has no share without cases", () => {
    expect(shareOf(0, 0)).toEqual({ n: 0, count: 0, share: null, low: null, high: null })
  })

  it.each([
    [-1, 5],
    [6, 5],
    [1.5, 5],
    [1, Number.NaN],
  ])("refuses %d of %d", (count, n) => {
    expect(() => shareOf(count, n)).toThrow(RangeError)
  })

  it("holds the share inside 0–100, mirrored for the other share, narrower with more cases", () => {
    fc.assert(
      fc.property(countOfN, fc.integer({ min: 1, max: 20 }), ([count, n], times) => {
        const { share, low, high } = shareOf(count, n)
        if (share === null || low === null || high === null) throw new Error("a share is missing")
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeLessThanOrEqual(100)
        expect(low).toBeLessThanOrEqual(share)
        expect(high).toBeGreaterThanOrEqual(share)
        expect(shareOf(n - count, n).low).toBeCloseTo(100 - high, 9)
        const more = shareOf(count * (times + 1), n * (times + 1))
        expect((more.high ?? 0) - (more.low ?? 0)).toBeLessThan(high - low)
      }),
    )
  })
})

describe("csatFromCounts", () => {
  it("is the share of 4–5", () => {
    const csat = csatFromCounts({ 1: 10, 2: 5, 3: 15, 4: 30, 5: 40 })
    expect(csat).toMatchObject({ n: 100, satisfied: 70, score: 70 })
    expect(csat.low).toBeCloseTo(60.415, 3)
    expect(csat.high).toBeCloseTo(78.11, 2)
  })

  it("has no score without answers and refuses 0", () => {
    expect(csatFromCounts({})).toEqual({ n: 0, satisfied: 0, score: null, low: null, high: null })
    expect(() => csatFromCounts({ 0: 1 })).toThrow(RangeError)
  })
})

describe("responseRate", () => {
  it("is responses per delivered invitation, with its interval", () => {
    const { rate, low, high } = responseRate(81, 263)
    expect(rate).toBeCloseTo(30.8, 1)
    expect([low?.toFixed(1), high?.toFixed(1)]).toEqual(["25.5", "36.6"])
  })

  it("is unknown while nothing was delivered", () => {
    expect(responseRate(0, 0)).toEqual({ responses: 0, delivered: 0, rate: null, low: null, high: null })
  })

  it("counts an answered invitation as delivered though it bounced later", () => {
    expect(responseRate(3, 2)).toMatchObject({ responses: 3, delivered: 3, rate: 100 })
  })
})
