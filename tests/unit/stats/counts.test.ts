import { describe, expect, it } from "vitest"
import { groupCounts, type Metric, mergeCounts, scoreGroup, sumCounts } from "@/lib/stats/counts"
import fc from "@/tests/properties"

const groups: [Metric, number[], string][] = [
  ["nps", [0, 1, 2, 3, 4, 5, 6], "detractor"],
  ["nps", [7, 8], "passive"],
  ["nps", [9, 10], "promoter"],
  ["csat", [1, 2], "detractor"],
  ["csat", [3], "passive"],
  ["csat", [4, 5], "promoter"],
  ["ces", [1, 2, 3], "detractor"],
  ["ces", [4], "passive"],
  ["ces", [5, 6, 7], "promoter"],
]

describe("scoreGroup", () => {
  it.each(groups)("puts %s scores %j with the %ss", (metric, scores, group) => {
    expect(scores.map((score) => scoreGroup(metric, score))).toEqual(scores.map(() => group))
  })

  it.each([
    ["nps", 11],
    ["nps", -1],
    ["nps", 7.5],
    ["nps", Number.NaN],
    ["csat", 0],
    ["csat", 6],
    ["ces", 0],
    ["ces", 8],
  ] as const)("refuses the %s score %d", (metric, score) => {
    expect(() => scoreGroup(metric, score)).toThrow(RangeError)
  })
})

describe("counts", () => {
  it("count 0 as an answer", () => {
    expect(groupCounts("nps", { 0: 3 })).toEqual({ n: 3, promoters: 0, passives: 0, detractors: 3 })
  })

  it("add up score by score", () => {
    const merged = mergeCounts([{ 0: 1, 9: 2 }, {}, { 9: 3, 10: 4 }])
    expect(merged).toEqual({ 0: 1, 9: 5, 10: 4 })
    expect(sumCounts(merged)).toBe(10)
  })

  it("are left as they were by a merge", () => {
    const first = { 9: 1 }
    mergeCounts([first, { 9: 1 }])
    expect(first).toEqual({ 9: 1 })
  })

  it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, "3" as unknown as number])(
    "refuse %s as a count",
    (count) => {
      expect(() => sumCounts({ 9: count })).toThrow(RangeError)
      expect(() => mergeCounts([{ 9: count }])).toThrow(RangeError)
      expect(() => groupCounts("nps", { 9: count })).toThrow(RangeError)
    },
  )

  it("keep their sum through any merge", () => {
    const counts = fc.dictionary(fc.integer({ min: 0, max: 10 }).map(String), fc.nat(1000))
    fc.assert(
      fc.property(fc.array(counts), (all) => {
        expect(sumCounts(mergeCounts(all))).toBe(all.reduce((sum, each) => sum + sumCounts(each), 0))
      }),
    )
  })
})
