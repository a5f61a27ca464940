import { describe, expect, it } from "vitest"
import { mergeCounts, sumCounts } from "@/lib/stats/counts"
import { type DayCounts, rollingWindow } from "@/lib/stats/rolling-window"
import fc from "@/tests/properties"

describe("rollingWindow", () => {
  it("gives each day the answers of the window that ends with it, silent days included", () => {
    const days: DayCounts[] = [
      { day: 100, counts: { 9: 1 } },
      { day: 101, counts: { 0: 2 } },
      { day: 104, counts: { 9: 4 } },
    ]
    expect(rollingWindow(days, 3)).toEqual([
      { day: 100, counts: { 9: 1 } },
      { day: 101, counts: { 0: 2, 9: 1 } },
      { day: 102, counts: { 0: 2, 9: 1 } },
      { day: 103, counts: { 0: 2 } },
      { day: 104, counts: { 9: 4 } },
    ])
  })

  it("covers the range asked for, with the days before it in its first windows", () => {
    const days: DayCounts[] = [
      { day: 1, counts: { 5: 1 } },
      { day: 8, counts: { 5: 2 } },
      { day: 9, counts: { 5: 4 } },
      { day: 13, counts: { 5: 8 } },
    ]
    expect(rollingWindow(days, 3, { from: 10, to: 12 })).toEqual([
      { day: 10, counts: { 5: 6 } },
      { day: 11, counts: { 5: 4 } },
      { day: 12, counts: {} },
    ])
  })

  it("is empty without days", () => {
    expect(rollingWindow([], 30)).toEqual([])
    expect(rollingWindow([], 30, { from: 1, to: 2 })).toEqual([
      { day: 1, counts: {} },
      { day: 2, counts: {} },
    ])
  })

  it.each([0, -1, 1.5, Number.NaN])("refuses a window of %d days", (windowDays) => {
    expect(() => rollingWindow([{ day: 1, counts: { 5: 1 } }], windowDays)).toThrow(RangeError)
  })

  it("equals summing every window anew", () => {
    const counts = fc.dictionary(fc.integer({ min: 0, max: 10 }).map(String), fc.nat(20))
    const days = fc.array(fc.record({ day: fc.integer({ min: -60, max: 60 }), counts }), { minLength: 1 })
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 40 }), (all, windowDays) => {
        for (const { day, counts: rolled } of rollingWindow(all, windowDays)) {
          const inside = mergeCounts(
            all.filter((each) => each.day > day - windowDays && each.day <= day).map((e) => e.counts),
          )
          expect(sumCounts(rolled)).toBe(sumCounts(inside))
          for (const score of Object.keys(inside)) expect(rolled[Number(score)] ?? 0).toBe(inside[Number(score)])
        }
      }),
    )
  })

  it("looks at each of a century's days twice, however wide the window", () => {
    let looks = 0
    const days = Array.from({ length: 36_500 }, (_, day) => ({
      day,
      get counts() {
        looks += 1
        return { 0: 1, 5: 2, 9: 3, 10: 4 }
      },
    }))
    expect(rollingWindow(days, 9_000).at(-1)?.counts).toEqual({ 0: 9_000, 5: 18_000, 9: 27_000, 10: 36_000 })
    expect(looks).toBeLessThanOrEqual(2 * days.length)
  })
})
