import { expect, test } from "vitest"
import { firstSort, sortRows } from "@/app/(admin)/overview/_ui/sort-rows"
import type { TouchpointRow } from "@/app/(admin)/overview/_ui/types"

function row(name: string, n: number, score: number | null, change: TouchpointRow["change"] = null): TouchpointRow {
  const confidence = score === null ? "none" : "normal"
  const figures = { n, confidence, score, low: score, high: score } as const
  return { id: name, name, channel: "", href: "", figures, change, rate: null, target: null, scores: [] }
}

const rows = [
  row("Checkout", 129, 45, { verdict: "within_noise", difference: 30 }),
  row("Ads", 6, null),
  row("Returns", 62, -16, { verdict: "significant", difference: -35 }),
  row("Delivery", 412, 41, { verdict: "significant", difference: 12 }),
]

const names = (sorted: TouchpointRow[]) => sorted.map(({ name }) => name)

test("rows without a score come last in either direction", () => {
  expect(names(sortRows(rows, { key: "score", descending: true }, "en"))).toEqual([
    "Checkout",
    "Delivery",
    "Returns",
    "Ads",
  ])
  expect(names(sortRows(rows, { key: "score", descending: false }, "en"))).toEqual([
    "Returns",
    "Delivery",
    "Checkout",
    "Ads",
  ])
})

test("a change within noise sorts like none: it is not called a change", () => {
  expect(names(sortRows(rows, { key: "change", descending: true }, "en")).slice(0, 2)).toEqual(["Delivery", "Returns"])
})

test("names start from A, figures from the largest", () => {
  expect(names(sortRows(rows, firstSort("name"), "en"))[0]).toBe("Ads")
  expect(names(sortRows(rows, firstSort("n"), "en"))[0]).toBe("Delivery")
})

test("sorting leaves the given rows as they are", () => {
  const before = names(rows)
  sortRows(rows, firstSort("n"), "en")
  expect(names(rows)).toEqual(before)
})
