import { describe, expect, it } from "vitest"
import { rankCorrelation } from "@/lib/stats/rank-correlation"
import fc from "@/tests/properties"
import { seeded } from "./seeded"

type Pair = [x: number, y: number]

/** Pearson's correlation of ranks that are worked out one by one. */
function naive(pairs: readonly Pair[]): number {
  const rank = (all: number[], value: number) =>
    all.filter((one) => one < value).length + (all.filter((one) => one === value).length + 1) / 2
  const columns = [0, 1].map((side) => pairs.map((pair) => pair[side as 0 | 1]))
  const [x = [], y = []] = columns.map((all) => all.map((value) => rank(all, value)))
  const mean = (all: number[]) => all.reduce((sum, one) => sum + one, 0) / all.length
  const product = (a: number[], b: number[]) =>
    a.reduce((sum, one, place) => sum + (one - mean(a)) * ((b[place] ?? 0) - mean(b)), 0)
  return product(x, y) / Math.sqrt(product(x, x) * product(y, y))
}

const each = (pairs: readonly Pair[]) => pairs.map(([x, y]) => [x, y, 1] as const)

describe("the rank correlation", () => {
  it("of a table of pairs is that of its pairs one by one, ties included", () => {
    const pair = fc.tuple(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 10 }))
    fc.assert(
      fc.property(fc.array(pair, { minLength: 4, maxLength: 40 }), (pairs) => {
        const { n, rho } = rankCorrelation(each(pairs))
        const varies = [0, 1].every((side) => new Set(pairs.map((one) => one[side as 0 | 1])).size > 1)
        expect(n).toBe(pairs.length)
        if (varies) expect(rho).toBeCloseTo(naive(pairs), 9)
        else expect(rho).toBeNull()
      }),
    )
  })

  it("is 1 or −1 where one side follows the other, whatever the scale", () => {
    expect(
      rankCorrelation([
        [1, 0, 3],
        [3, 7, 2],
        [5, 10, 4],
      ]).rho,
    ).toBeCloseTo(1, 12)
    expect(
      rankCorrelation([
        [1, 10, 3],
        [3, 7, 2],
        [5, 0, 4],
      ]).rho,
    ).toBeCloseTo(-1, 12)
  })

  it("is none with fewer than four pairs or where one side never varies", () => {
    const none = { rho: null, low: null, high: null }
    expect(rankCorrelation([])).toEqual({ n: 0, ...none })
    expect(
      rankCorrelation([
        [1, 2, 1],
        [2, 3, 2],
      ]),
    ).toEqual({ n: 3, ...none })
    expect(
      rankCorrelation([
        [9, 2, 50],
        [9, 10, 50],
      ]),
    ).toEqual({ n: 100, ...none })
  })

  it("has an interval that holds no correlation in about 95 of 100 samples of unrelated scores", () => {
    const random = seeded(7)
    const score = () => Math.floor(random() * 11)
    const samples = Array.from({ length: 2000 }, () =>
      rankCorrelation(each(Array.from({ length: 60 }, (): Pair => [score(), score()]))),
    )
    const held = samples.filter(({ low, high }) => low !== null && high !== null && low <= 0 && high >= 0).length
    expect(held / samples.length).toBeGreaterThan(0.93)
    expect(held / samples.length).toBeLessThan(0.97)
  })
})
