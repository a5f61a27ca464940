import { expect, it } from "vitest"
import { judgeTogether } from "@/lib/stats/judge-together"
import { compare } from "@/lib/stats/significance"
import { npsCounts } from "./trinomial"

const difference = (promoters: number) => compare("nps", npsCounts(50, 0, 50), npsCounts(promoters, 0, 100 - promoters))
const few = compare("nps", npsCounts(5, 0, 0), npsCounts(50, 0, 50))

it("a difference that is significant alone is so among others only when it passes the correction", () => {
  const [clear, slight] = [difference(90), difference(65)]
  expect([clear.verdict, slight.verdict]).toEqual(["significant", "significant"])
  const noise = Array.from({ length: 10 }, () => difference(51))
  const judged = judgeTogether([few, clear, slight, ...noise])
  expect(judged.slice(0, 3).map(({ verdict }) => verdict)).toEqual(["too_few", "significant", "within_noise"])
  const { verdict: _, significant, ...same } = judged[2] ?? few
  const { verdict: __, significant: ___, ...before } = slight
  expect(significant).toBe(false)
  expect(same).toEqual(before)
})

it("one look needs no correction, and none gives none", () => {
  expect(judgeTogether([difference(65), few])).toEqual([difference(65), few])
  expect(judgeTogether([])).toEqual([])
})
