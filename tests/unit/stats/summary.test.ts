import { describe, expect, it } from "vitest"
import { cesFromCounts } from "@/lib/stats/ces"
import type { Metric, ScoreCounts } from "@/lib/stats/counts"
import { csatFromCounts } from "@/lib/stats/csat"
import { npsFromCounts } from "@/lib/stats/nps"
import { REFERENCE_FIGURES } from "@/lib/stats/reference"
import { compare } from "@/lib/stats/significance"
import { compareSummaries, summarise } from "@/lib/stats/summary"

describe("summarise", () => {
  it("shows no NPS under 10 answers, but the counts", () => {
    expect(summarise("nps", { 10: 5, 7: 3, 0: 1 })).toEqual({
      metric: "nps",
      n: 9,
      counts: { 10: 5, 7: 3, 0: 1 },
      confidence: "none",
      score: null,
      low: null,
      high: null,
      promoters: 5,
      passives: 3,
      detractors: 1,
    })
  })

  it("shows no mean, no share and no bound of a CES under 10 answers", () => {
    const nothing = { score: null, low: null, high: null, mean: null, share: null, shareLow: null, shareHigh: null }
    expect(summarise("ces", { 7: 9 })).toMatchObject({ n: 9, confidence: "none", ...nothing })
  })

  it.each([
    ["nps", 0, "none"],
    ["nps", 9, "none"],
    ["nps", 10, "low"],
    ["csat", 9, "none"],
    ["csat", 49, "low"],
    ["csat", 50, "normal"],
    ["ces", 10, "low"],
    ["ces", 1000, "normal"],
  ] as [Metric, number, string][])("trusts a %s of %d answers: %s", (metric, n, confidence) => {
    const summary = summarise(metric, { 4: n })
    expect(summary.confidence).toBe(confidence)
    expect(summary.score === null).toBe(confidence === "none")
    expect(summary.low === null).toBe(confidence === "none")
    expect(summary.high === null).toBe(confidence === "none")
  })

  it("says of NPS, CSAT and CES what their one implementation says", () => {
    const counts: ScoreCounts = { 1: 4, 3: 10, 4: 20, 5: 30 }
    const [nps, csat, ces] = [npsFromCounts(counts), csatFromCounts(counts), cesFromCounts(counts)]
    expect(summarise("nps", counts)).toMatchObject({ score: nps.score, low: nps.low, high: nps.high, detractors: 64 })
    expect(summarise("csat", counts)).toMatchObject({
      score: csat.score,
      low: csat.low,
      high: csat.high,
      satisfied: 50,
    })
    const { mean, low, high, share, shareLow, shareHigh } = ces
    expect(summarise("ces", counts)).toMatchObject({
      score: mean,
      mean,
      low,
      high,
      share,
      shareLow,
      shareHigh,
      easy: 30,
    })
  })

  it("refuses a score that is off the scale", () => {
    expect(() => summarise("nps", { 11: 1 })).toThrow(RangeError)
    expect(() => summarise("csat", { 0: 20 })).toThrow(RangeError)
    expect(() => summarise("ces", { 8: 20 })).toThrow(RangeError)
  })
})

describe("compareSummaries", () => {
  it("compares the answers behind two summaries", () => {
    const [before, after] = [
      { 10: 40, 5: 60 },
      { 10: 60, 5: 40 },
    ]
    const result = compareSummaries(summarise("nps", before), summarise("nps", after))
    expect(result).toEqual(compare("nps", before, after))
    expect(result.verdict).toBe("significant")
  })

  it("refuses to compare an NPS with a CSAT", () => {
    expect(() => compareSummaries(summarise("nps", { 4: 20 }), summarise("csat", { 4: 20 }))).toThrow(RangeError)
  })
})

describe("the reference figures", () => {
  it("name their source, date and population, and run from grocery to consumer payments", () => {
    const { source, published, population, nps } = REFERENCE_FIGURES
    expect([source, published, population]).toEqual(["Qualtrics XM Institute", "2024-06", "US consumers"])
    expect(nps.map(({ score }) => score)).toEqual([30, 29, 29, 9, 8, -6])
  })
})
