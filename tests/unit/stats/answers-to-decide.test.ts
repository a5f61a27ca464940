import { describe, expect, it } from "vitest"
import { answersToDecide } from "@/lib/stats/answers-to-decide"
import type { Metric } from "@/lib/stats/counts"
import { compare } from "@/lib/stats/significance"
import { drawCounts, seeded } from "./seeded"
import { npsCounts } from "./trinomial"

type Chances = Readonly<Record<number, number>>

/** How often two sets drawn from two truths are called different, 0–1. */
function found(metric: Metric, [before, after]: [Chances, Chances], [n, m]: [number, number]): number {
  const random = seeded(3)
  const runs = 1500
  let significant = 0
  for (let run = 0; run < runs; run++) {
    if (compare(metric, drawCounts(random, n, before), drawCounts(random, m, after)).significant) significant++
  }
  return significant / runs
}

/** Counts of so many answers in exactly these shares. */
const shares = (n: number, chances: Chances) =>
  Object.fromEntries(Object.entries(chances).map(([score, share]) => [score, Math.round(share * n)]))

const nps: [Chances, Chances] = [
  { 10: 0.5, 8: 0.3, 3: 0.2 },
  { 10: 0.6, 8: 0.25, 3: 0.15 },
]
const csat: [Chances, Chances] = [
  { 5: 0.7, 2: 0.3 },
  { 5: 0.78, 2: 0.22 },
]
const ces: [Chances, Chances] = [
  { 3: 0.2, 5: 0.5, 7: 0.3 },
  { 3: 0.3, 5: 0.45, 7: 0.25 },
]

describe("how many more answers would decide", () => {
  it.each([
    ["nps", nps, [100, 100]],
    ["nps", nps, [100, 900]],
    ["csat", csat, [100, 2000]],
    ["ces", ces, [80, 100]],
  ] as [Metric, [Chances, Chances], [number, number]][])(
    "for %s is what finds a difference of that size four times in five",
    (metric, chances, [n, m]) => {
      const answer = answersToDecide(metric, shares(n, chances[0]), shares(m, chances[1]))
      if (!answer) throw new Error("there is a difference")
      const { side, more } = answer
      const sizes: [number, number] = [n + (side === "after" ? 0 : more), m + (side === "before" ? 0 : more)]
      const power = found(metric, chances, sizes)
      expect(power).toBeGreaterThan(0.76)
      expect(power).toBeLessThan(0.86)
    },
  )

  it("asks of the smaller set alone where the larger one is certain enough, else of both", () => {
    expect(answersToDecide("nps", npsCounts(50, 30, 20), npsCounts(5400, 2250, 1350))?.side).toBe("before")
    expect(answersToDecide("nps", npsCounts(5400, 2250, 1350), npsCounts(50, 30, 20))?.side).toBe("after")
    expect(answersToDecide("nps", npsCounts(50, 30, 20), npsCounts(60, 25, 15))?.side).toBe("both")
  })

  it("needs none where the difference is far beyond doubt", () => {
    expect(answersToDecide("nps", npsCounts(900, 50, 50), npsCounts(50, 50, 900))?.more).toBe(0)
  })

  it("says nothing where there is no difference to find, or none that a million answers would show", () => {
    expect(answersToDecide("nps", npsCounts(50, 30, 20), npsCounts(50, 30, 20))).toBeNull()
    expect(answersToDecide("ces", { 4: 500, 5: 500 }, { 4: 5001, 5: 5000 })).toBeNull()
  })

  it("first asks for the 10 answers that a comparison needs", () => {
    expect(answersToDecide("nps", npsCounts(2, 1, 1), npsCounts(50, 30, 20))).toEqual({ side: "before", more: 6 })
    expect(answersToDecide("nps", npsCounts(50, 30, 20), {})).toEqual({ side: "after", more: 10 })
    expect(answersToDecide("nps", npsCounts(2, 1, 1), npsCounts(3, 3, 3))).toEqual({ side: "both", more: 6 })
  })
})
