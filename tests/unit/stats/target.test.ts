import { expect, it } from "vitest"
import { compareWithTarget } from "@/lib/stats/target"

it.each([
  ["above", 41, 50, 40],
  ["above", 40, 50, 40],
  ["too_early", 39.9, 50, 40],
  ["too_early", 30, 40, 40],
  ["below", 30, 39.9, 40],
  ["above", -100, -80, -100],
  ["too_early", 95, 100, 100],
] as const)("is %s with an interval of %d to %d and a target of %d", (verdict, low, high, target) => {
  expect(compareWithTarget({ low, high }, target)).toBe(verdict)
})

it("says nothing before there is an interval", () => {
  expect(compareWithTarget({ low: null, high: null }, 40)).toBe("too_early")
})
