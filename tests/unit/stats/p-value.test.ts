import { expect, it } from "vitest"
import { normalPValue, studentPValue } from "@/lib/stats/p-value"

it.each([
  [0, 1],
  [0.5, 0.6170750774519738],
  [1.96, 0.04999579029644087],
  [-1.37, 0.170686901644],
  [5, 5.733031437583866e-7],
])("a normal beyond %d has the chance scipy gives", (z, p) => {
  expect(normalPValue(z) / p).toBeCloseTo(1, 6)
})

it.each([
  [2.262157, 9, 0.05000001330443163],
  [0.5, 9, 0.6290712998260263],
  [4, 9.5, 0.002790007567511331],
  [8, 12, 3.759898224750258e-6],
  [-3.525856, 50.8207, 0.0009041896897507624],
  [1, 10_000, 0.31733470433042915],
])("Student's t beyond %d with %d degrees has the chance scipy gives", (t, degrees, p) => {
  expect(studentPValue(t, degrees) / p).toBeCloseTo(1, 4)
})

it("refuses fewer degrees than two sets of 10 answers have", () => {
  expect(() => studentPValue(1, 8)).toThrow(RangeError)
})
