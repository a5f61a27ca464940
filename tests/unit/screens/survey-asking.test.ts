import { expect, test } from "vitest"
import { durationParts, secondsOf, UNITS } from "@/app/(admin)/sending/durations"
import { suggestedName } from "@/app/(admin)/surveys/_ui/create-values"

test.each([
  [0, 0, "minutes"],
  [90, 2, "minutes"],
  [3600, 1, "hours"],
  [5400, 90, "minutes"],
  [172_800, 2, "days"],
] as const)("a delay of %i s is said as %i %s", (seconds, amount, unit) => {
  expect(durationParts(seconds)).toEqual({ amount, unit })
})

test("a delay that was said in a unit comes back as it was written", () => {
  for (const unit of UNITS) expect(durationParts(secondsOf(3, unit))).toEqual({ amount: 3, unit })
})

test("a new survey is named after its touchpoint, with a number when that is taken", () => {
  expect(suggestedName("Consegna", [])).toBe("Consegna")
  expect(suggestedName("Consegna", ["Consegna", "Consegna 2"])).toBe("Consegna 3")
})
