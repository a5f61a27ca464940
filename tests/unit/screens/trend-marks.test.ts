import { expect, test } from "vitest"
import { layOutMarks } from "@/app/_ui/chart/mark-layout"
import type { Trend, TrendMark } from "@/app/_ui/chart/trend"

const days = Array.from({ length: 91 }, (_, index) =>
  new Date(Date.UTC(2026, 7, 25 + index)).toISOString().slice(0, 10),
)
const day = (index: number) => days[index] ?? ""

function trendWith(marks: TrendMark[]): Trend {
  const figures = { n: 0, confidence: "none", score: null, low: null, high: null } as const
  const points = days.map((iso) => ({
    ...figures,
    promoters: 0,
    passives: 0,
    detractors: 0,
    day: iso,
    from: iso,
    to: iso,
  }))
  return { metric: "nps", view: { kind: "rolling", days: 30 }, points, marks }
}

const room = { plotLeft: 30, width: 930, right: 930 }

test("marks with room say their whole words at their day", () => {
  const marks: TrendMark[] = [
    { kind: "version", day: day(60), at: day(60), label: "Delivery v4", shortLabel: "v4" },
    { kind: "note", id: "n", day: day(30), at: day(30), label: "New courier" },
  ]
  const placed = layOutMarks(trendWith(marks), room)
  expect(placed.map(({ x, text }) => [x, text])).toEqual([
    [330, "New courier"],
    [630, "Delivery v4"],
  ])
})

test("marks close together fall back to the short form, notes to their icon", () => {
  const marks: TrendMark[] = [
    { kind: "note", id: "n", day: day(30), at: day(30), label: "A new courier in the whole country" },
    { kind: "version", day: day(33), at: day(33), label: "Delivery v4", shortLabel: "v4" },
    { kind: "version", day: day(45), at: day(45), label: "Checkout v2", shortLabel: "v2" },
  ]
  expect(layOutMarks(trendWith(marks), room).map(({ text }) => text)).toEqual([null, "v4", "Checkout v2"])
})

test("a label that would cover the one before it is left out, its line stays", () => {
  const marks: TrendMark[] = [
    { kind: "version", day: day(50), at: day(50), label: "Delivery v4", shortLabel: "v4" },
    { kind: "version", day: day(51), at: day(51), label: "Checkout v2", shortLabel: "v2" },
  ]
  expect(layOutMarks(trendWith(marks), { plotLeft: 30, width: 300, right: 300 }).map(({ text }) => text)).toEqual([
    "v4",
  ])
})

test("words that would run into the legend are shortened", () => {
  const marks: TrendMark[] = [{ kind: "version", day: day(55), at: day(55), label: "Delivery v4", shortLabel: "v4" }]
  expect(layOutMarks(trendWith(marks), { ...room, right: 600 })[0]?.text).toBe("v4")
})

test("a mark outside the period is not drawn", () => {
  expect(
    layOutMarks(trendWith([{ kind: "note", id: "n", day: "2020-01-01", at: "2020-01-01", label: "Long ago" }]), room),
  ).toEqual([])
})
