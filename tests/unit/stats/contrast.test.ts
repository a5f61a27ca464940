import { describe, expect, it } from "vitest"
import { contrastOf, withoutPart } from "@/lib/stats/contrast"
import { mergeCounts, sumCounts } from "@/lib/stats/counts"
import { compare } from "@/lib/stats/significance"
import { summarise } from "@/lib/stats/summary"
import fc from "@/tests/properties"
import { METRICS_AND_SCORES } from "./metric-scores"
import { npsCounts } from "./trinomial"

describe("a part of the answers against the others", () => {
  it("has the impact that the score of all has over the score of all without it", () => {
    fc.assert(
      fc.property(METRICS_AND_SCORES, ({ metric, part, others }) => {
        const whole = mergeCounts([part, others])
        const contrast = contrastOf(metric, part, others, sumCounts(whole))
        const [all, rest] = [summarise(metric, whole), summarise(metric, others)]
        const n = sumCounts(whole)
        expect(contrast.share).toBeCloseTo(n === 0 ? 0 : (100 * sumCounts(part)) / n, 9)
        expect(contrast.comparison).toEqual(compare(metric, others, part))
        const judged = sumCounts(part) >= 10 && sumCounts(others) >= 10
        if (!judged) expect(contrast.impact).toBeNull()
        else expect(contrast.impact).toBeCloseTo((all.score ?? Number.NaN) - (rest.score ?? Number.NaN), 9)
      }),
    )
  })

  it("weighs the difference and its interval by the share of all answers, also of those who were not asked", () => {
    const contrast = contrastOf("nps", npsCounts(0, 0, 50), npsCounts(50, 0, 0), 400)
    expect(contrast).toMatchObject({ share: 12.5, impact: -25 })
    const { low, high } = contrast.comparison
    expect(contrast.impactLow).toBeCloseTo(0.125 * (low ?? Number.NaN), 9)
    expect(contrast.impactHigh).toBeCloseTo(0.125 * (high ?? Number.NaN), 9)
  })

  it("says nothing of an impact with fewer than 10 answers on a side, or none at all", () => {
    expect(contrastOf("nps", npsCounts(9, 0, 0), npsCounts(50, 0, 0), 59)).toMatchObject({
      impact: null,
      impactLow: null,
    })
    expect(contrastOf("csat", {}, {}, 0)).toMatchObject({ share: 0, impact: null })
  })
})

describe("the answers that are not in a part", () => {
  it("are the whole again together with it", () => {
    expect(withoutPart({ 3: 2, 9: 5 }, { 9: 4 })).toEqual({ 3: 2, 9: 1 })
  })

  it("are never fewer than none", () => {
    expect(() => withoutPart({ 9: 1 }, { 9: 2 })).toThrow(RangeError)
    expect(() => withoutPart({ 9: 1 }, { 8: 1 })).toThrow(RangeError)
  })
})
