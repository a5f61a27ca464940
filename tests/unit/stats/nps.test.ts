import { describe, expect, it } from "vitest"
import { Z_95 } from "@/lib/stats/confidence"
import { npsFromCounts } from "@/lib/stats/nps"
import fc from "@/tests/properties"
import { npsCounts } from "./trinomial"

const answers = fc.tuple(fc.nat(300), fc.nat(300), fc.nat(300)).filter(([p, q, d]) => p + q + d > 0)

function within(middle: number | null, low: number | null, high: number | null): boolean {
  return middle !== null && low !== null && high !== null && low <= middle && middle <= high
}

describe("npsFromCounts", () => {
  it.each([
    [50, 30, 20, 30],
    [60, 25, 15, 45],
    [1, 0, 0, 100],
    [0, 0, 1, -100],
    [0, 5, 0, 0],
    [2, 0, 1, 100 / 3],
  ])("scores %d promoters, %d passives, %d detractors %d", (p, q, d, score) => {
    expect(npsFromCounts(npsCounts(p, q, d)).score).toBeCloseTo(score, 10)
  })

  it("takes promoters from 9–10, passives from 7–8 and detractors from 0–6", () => {
    const once = Object.fromEntries(Array.from({ length: 11 }, (_, score) => [score, 1]))
    expect(npsFromCounts(once)).toMatchObject({ n: 11, promoters: 2, passives: 2, detractors: 7 })
  })

  it("follows the adjusted Wald formula step by step", () => {
    const { centre, standardError, low, high } = npsFromCounts(npsCounts(50, 30, 20))
    const [p, d] = [50.75 / 103, 20.75 / 103]
    expect(centre).toBeCloseTo(100 * (p - d), 10)
    expect(standardError).toBeCloseTo(100 * Math.sqrt((p + d - (p - d) ** 2) / 103), 10)
    expect([low, high].map((bound) => bound?.toFixed(1))).toEqual(["14.1", "44.2"])
  })

  it.each([
    [50, 21],
    [100, 15],
    [200, 11],
    [400, 7.6],
    [1000, 4.8],
  ])("has at 50/30/20 and %d answers a margin of ±%d", (n, margin) => {
    const { low, high } = npsFromCounts(npsCounts(0.5 * n, 0.3 * n, 0.2 * n))
    const half = ((high ?? 0) - (low ?? 0)) / 2
    expect(Number(half.toFixed(margin < 10 ? 1 : 0))).toBe(margin)
  })

  it("has no score and no interval without answers", () => {
    expect(npsFromCounts({})).toMatchObject({ n: 0, score: null, low: null, high: null })
    expect(npsFromCounts({ 3: 0, 10: 0 })).toMatchObject({ n: 0, score: null, low: null, high: null })
  })

  it("never claims certainty, even when all answers are alike", () => {
    const { low, high } = npsFromCounts(npsCounts(10, 0, 0))
    expect(low).toBeCloseTo(47.5, 1)
    expect(high).toBe(100)
  })

  // The three made-up answers draw the middle of one lone answer inwards further than its interval reaches; none is shown under ten.
  it("holds its centre, and from two answers on its score, inside an interval within ±100", () => {
    fc.assert(
      fc.property(answers, ([p, q, d]) => {
        const { n, score, centre, low, high } = npsFromCounts(npsCounts(p, q, d))
        expect(within(centre, low, high)).toBe(true)
        if (n > 1) expect(within(score, low, high)).toBe(true)
        expect(within(low, -100, 100) && within(high, -100, 100)).toBe(true)
      }),
    )
  })

  it("turns its sign when promoters and detractors change places", () => {
    fc.assert(
      fc.property(answers, ([p, q, d]) => {
        const one = npsFromCounts(npsCounts(p, q, d))
        const other = npsFromCounts(npsCounts(d, q, p))
        expect(other.score).toBeCloseTo(-(one.score ?? 0), 9)
        expect(other.low).toBeCloseTo(-(one.high ?? 0), 9)
        expect(other.high).toBeCloseTo(-(one.low ?? 0), 9)
      }),
    )
  })

  it("grows surer with more answers of the same mix", () => {
    fc.assert(
      fc.property(answers, fc.integer({ min: 1, max: 50 }), ([p, q, d], times) => {
        const fewer = npsFromCounts(npsCounts(p * times, q * times, d * times))
        const more = npsFromCounts(npsCounts(p * (times + 1), q * (times + 1), d * (times + 1)))
        expect(more.standardError).toBeLessThan(fewer.standardError)
        expect(more.score).toBeCloseTo(fewer.score ?? 0, 9)
      }),
    )
  })

  it("is 1.96 standard errors wide to each side where ±100 does not cut it", () => {
    const { low, high, centre, standardError } = npsFromCounts(npsCounts(30, 40, 30))
    expect((high ?? 0) - centre).toBeCloseTo(Z_95 * standardError, 10)
    expect(centre - (low ?? 0)).toBeCloseTo(Z_95 * standardError, 10)
  })
})
