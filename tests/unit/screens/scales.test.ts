import { describe, expect, test } from "vitest"
import { dayTicks, valueScale } from "@/app/_ui/chart/trend-scale"
import { intervalAxis, placeOnAxis } from "@/app/_ui/marks/interval-axis"
import { SCORE_RANGES } from "@/lib/stats/estimate"
import fc from "@/tests/properties"

const metrics = ["nps", "csat", "ces"] as const

const metricWithIntervals = fc.constantFrom(...metrics).chain((metric) => {
  const { min, max } = SCORE_RANGES[metric]
  const end = fc.double({ min, max, noNaN: true })
  const interval = fc.tuple(end, end).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }))
  return fc.tuple(fc.constant(metric), fc.array(interval, { minLength: 1, maxLength: 20 }))
})

describe("the value axis of a trend", () => {
  test("goes in round tens over the drawn example", () => {
    expect(valueScale("nps", [{ low: 12.1, high: 48 }]).ticks).toEqual([0, 20, 40, 60])
  })

  test("holds every interval, stays within the metric and has at most four figures", () => {
    fc.assert(
      fc.property(metricWithIntervals, ([metric, intervals]) => {
        const { min, max, ticks } = valueScale(metric, intervals)
        const range = SCORE_RANGES[metric]
        expect(ticks.length).toBeLessThanOrEqual(5)
        expect(ticks.length).toBeGreaterThanOrEqual(2)
        expect(min).toBeGreaterThanOrEqual(range.min)
        expect(max).toBeLessThanOrEqual(range.max)
        for (const { low, high } of intervals) {
          expect(min).toBeLessThanOrEqual(low + 1e-9)
          expect(max).toBeGreaterThanOrEqual(high - 1e-9)
        }
      }),
    )
  })

  test("is the whole metric when nothing has an interval yet", () => {
    expect(valueScale("nps", [{ low: null, high: null }])).toEqual({ min: -100, max: 100, ticks: [-100, 100] })
  })
})

describe("the dates under a trend", () => {
  test("stand two weeks apart over 90 days on a wide screen", () => {
    expect(dayTicks(90, 952)).toEqual([0, 14, 28, 42, 56, 70, 84])
  })

  test("stand a month apart on a phone, the last day among them", () => {
    expect(dayTicks(90, 272)).toEqual([0, 30, 60, 89])
  })

  test("are there for one day and absent for none", () => {
    expect(dayTicks(1, 300)).toEqual([0])
    expect(dayTicks(0, 300)).toEqual([])
  })
})

describe("the axis shared by the rows of a table", () => {
  test("of NPS has 0 in it and holds every row", () => {
    fc.assert(
      fc.property(metricWithIntervals, ([metric, intervals]) => {
        const axis = intervalAxis(metric, intervals)
        for (const value of [axis.line, ...intervals.flatMap(({ low, high }) => [low, high])]) {
          expect(placeOnAxis(axis, value)).toBeGreaterThanOrEqual(-1e-9)
          expect(placeOnAxis(axis, value)).toBeLessThanOrEqual(100 + 1e-9)
        }
        if (metric === "nps") expect(axis.line).toBe(0)
      }),
    )
  })

  test("of shares and means is their whole scale, so that tables can be compared", () => {
    expect(intervalAxis("csat", [{ low: 80, high: 90 }])).toMatchObject({ min: 0, max: 100, line: 0 })
    expect(intervalAxis("ces", [])).toMatchObject({ min: 1, max: 7, line: 1 })
  })
})
