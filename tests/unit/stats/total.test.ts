import { describe, expect, it } from "vitest"
import { npsFromCounts } from "@/lib/stats/nps"
import { summarise } from "@/lib/stats/summary"
import { constantMixTotal, pooledTotal, type TouchpointCounts, weightedTotal } from "@/lib/stats/total"
import { drawCounts, seeded } from "./seeded"
import { npsCounts } from "./trinomial"

const shop = { id: "shop", counts: npsCounts(70, 20, 10) }
const support = { id: "support", counts: npsCounts(30, 30, 40) }

describe("pooledTotal", () => {
  it("scores summed counts, not the average of scores", () => {
    const small = { id: "support", counts: npsCounts(0, 0, 20) }
    expect(pooledTotal("nps", [shop, small])).toEqual(summarise("nps", npsCounts(70, 20, 30)))
  })

  it("has no score without touchpoints", () => {
    expect(pooledTotal("csat", [])).toMatchObject({ n: 0, score: null })
  })
})

describe("weightedTotal", () => {
  it("is Σ w·NPS with SE = sqrt(Σ w²·SE²), whatever the scale of the weights", () => {
    const [a, b] = [npsFromCounts(shop.counts), npsFromCounts(support.counts)]
    const standardError = Math.sqrt((0.75 * a.standardError) ** 2 + (0.25 * b.standardError) ** 2)
    for (const scale of [1, 0.001, 4000]) {
      const weights = new Map([
        ["shop", 0.75 * scale],
        ["support", 0.25 * scale],
      ])
      const total = weightedTotal("nps", [shop, support], weights)
      expect(total).toMatchObject({ n: 200, confidence: "normal" })
      expect(total.weightCovered).toBeCloseTo(1, 12)
      expect(total.score).toBeCloseTo(0.75 * 60 + 0.25 * -10, 10)
      expect(total.standardError).toBeCloseTo(standardError, 10)
      expect(total.low).toBeCloseTo(42.5 - 1.96 * standardError, 10)
      expect(total.high).toBeCloseTo(42.5 + 1.96 * standardError, 10)
    }
  })

  it("leaves out touchpoints without answers and says how much weight is covered", () => {
    const weights = new Map([
      ["shop", 3],
      ["silent", 1],
    ])
    const total = weightedTotal("nps", [shop, support, { id: "silent", counts: {} }], weights)
    expect(total).toMatchObject({ n: 100, score: 60, weightCovered: 0.75 })
  })

  it("of one touchpoint is that touchpoint's own summary", () => {
    const { score, low, high } = summarise("nps", shop.counts)
    expect(weightedTotal("nps", [shop], new Map([["shop", 1]]))).toMatchObject({ score, low, high })
  })

  it("shows no score under 10 answers, without weights, or without touchpoints", () => {
    const nothing = { score: null, low: null, high: null, standardError: null, confidence: "none" }
    const few = { id: "shop", counts: npsCounts(5, 2, 2) }
    expect(weightedTotal("nps", [few], new Map([["shop", 1]]))).toEqual({ n: 9, weightCovered: 1, ...nothing })
    expect(weightedTotal("nps", [shop], new Map())).toEqual({ n: 0, weightCovered: 0, ...nothing })
    expect(weightedTotal("nps", [], new Map([["shop", 1]]))).toEqual({ n: 0, weightCovered: 0, ...nothing })
  })

  it.each([-1, Number.NaN])("refuses a weight of %d", (weight) => {
    expect(() => weightedTotal("nps", [shop], new Map([["shop", weight]]))).toThrow(RangeError)
  })

  it("works for CSAT in percent and for CES in scale points", () => {
    const weights = new Map([
      ["a", 1],
      ["b", 1],
    ])
    const csat: TouchpointCounts[] = [
      { id: "a", counts: { 5: 40, 1: 10 } },
      { id: "b", counts: { 4: 10, 3: 40 } },
    ]
    expect(weightedTotal("csat", csat, weights).score).toBeCloseTo(50, 10)
    const ces: TouchpointCounts[] = [
      { id: "a", counts: { 7: 50 } },
      { id: "b", counts: { 4: 50 } },
    ]
    expect(weightedTotal("ces", ces, weights).score).toBeCloseTo(5.5, 10)
  })

  it("holds the true total over many small touchpoints, which an interval around adjusted centres would miss", () => {
    const random = seeded(5)
    const ids = Array.from({ length: 24 }, (_, index) => `touchpoint ${index}`)
    const weights = new Map(ids.map((id) => [id, 1]))
    const runs = 1_000
    let [held, heldByCentres] = [0, 0]
    for (let run = 0; run < runs; run++) {
      const parts = ids.map((id) => ({ id, counts: drawCounts(random, 10, { 10: 0.6, 8: 0.3, 3: 0.1 }) }))
      const { low, high, standardError } = weightedTotal("nps", parts, weights)
      if (low === null || high === null || standardError === null) throw new Error("there were enough")
      if (low <= 50 && 50 <= high) held++
      const centre = parts.reduce((sum, { counts }) => sum + npsFromCounts(counts).centre, 0) / ids.length
      if (Math.abs(centre - 50) <= 1.96 * standardError) heldByCentres++
    }
    expect(held / runs).toBeGreaterThan(0.9)
    expect(heldByCentres / runs).toBeLessThan(0.2)
  })
})

describe("constantMixTotal", () => {
  it("stands still when only the mix changes, while the pooled total falls (Simpson)", () => {
    const before = [shop, support]
    const after = [shop, { id: "support", counts: npsCounts(300, 300, 400) }]
    expect(pooledTotal("nps", before).score).toBeCloseTo(25, 10)
    expect(pooledTotal("nps", after).score).toBeCloseTo(-3.64, 2)
    expect(constantMixTotal("nps", after, before).score).toBeCloseTo(25, 10)
  })

  it("equals the pooled total of the reference period itself", () => {
    const reference = [shop, { id: "support", counts: npsCounts(3, 3, 34) }]
    const pooled = pooledTotal("nps", reference).score ?? Number.NaN
    expect(constantMixTotal("nps", reference, reference).score).toBeCloseTo(pooled, 10)
  })

  it("gives no weight to a touchpoint that is new since the reference period", () => {
    const now = [shop, { id: "new", counts: npsCounts(0, 0, 50) }]
    expect(constantMixTotal("nps", now, [shop])).toMatchObject({ n: 100, score: 60, weightCovered: 1 })
  })
})
