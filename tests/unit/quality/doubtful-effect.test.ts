import { expect, it } from "vitest"
import { effectOf } from "@/lib/insights/quality/doubtful-effect"
import { npsFromCounts } from "@/lib/stats/nps"

const cell = (score: number, count: number, excluded: boolean) => ({
  metric: "nps" as const,
  suspicion: "straight_line" as const,
  excluded,
  score,
  count,
})

it("the score with and without marked answers comes from the shown counts and theirs", () => {
  const shown = { 10: 40, 5: 20, 0: 10 }
  const effect = effectOf("nps", shown, [cell(10, 10, false), cell(0, 4, false), cell(5, 6, true)])
  expect(effect).toMatchObject({ straightLine: 20, scanner: 0, excluded: 6 })
  expect(effect.shown.score).toBe(npsFromCounts(shown).score)
  expect(effect.withMarked.counts).toEqual({ 10: 40, 5: 26, 0: 10 })
  expect(effect.withoutMarked.counts).toEqual({ 10: 30, 5: 20, 0: 6 })
})

it("never goes below nothing while days lie apart", () => {
  expect(effectOf("nps", { 9: 1 }, [cell(9, 3, false)]).withoutMarked.n).toBe(0)
})
