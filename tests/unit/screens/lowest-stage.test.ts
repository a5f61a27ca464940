import { expect, test } from "vitest"
import { lowestStage } from "@/app/(admin)/journey/_ui/lowest-stage"
import { summarise } from "@/lib/stats/summary"

const stage = (id: string, counts: Record<number, number>) => ({ id, figures: summarise("nps", counts) })

test("the stage with the lowest score is named, the first of equals", () => {
  const stages = [stage("a", { 9: 20 }), stage("b", { 3: 20 }), stage("c", { 2: 20 })]
  expect(lowestStage(stages)).toBe("b")
})

test("a stage with too few answers is no low point", () => {
  expect(lowestStage([stage("a", { 9: 20 }), stage("b", { 3: 5 }), stage("c", { 7: 20 })])).toBe("c")
})

test("one score alone is no low point", () => {
  expect(lowestStage([stage("a", { 3: 20 }), stage("b", {})])).toBeUndefined()
})
