import { describe, expect, it } from "vitest"
import type { Question } from "@/lib/surveys/types"
import fc from "@/tests/properties"
import { asking, choice, plain, respond, resultOf } from "./tallied"

describe("the picture of a question", () => {
  it("gives the words beside “other” with the response they stand in", () => {
    const { questions } = resultOf(
      [asking(choice("a", "other"))],
      [respond({ q0: 2, q1: { options: ["a", "other"], other: "Il corriere" } }, { id: "one" })],
    )
    expect(questions[1]?.picture).toMatchObject({
      others: { count: 1, newest: [{ responseId: "one", text: "Il corriere", score: 2 }] },
    })
  })

  it("counts a matrix by row and column, with the mean place of each row", () => {
    const lines = (...ids: string[]) => ids.map((id) => ({ id, label: { it: id } }))
    const matrix: Question = { ...plain, id: "q1", type: "matrix", rows: lines("x", "y"), columns: lines("1", "2") }
    const { questions } = resultOf(
      [asking(matrix)],
      [respond({ q0: 9, q1: { rows: { x: "1", y: "2" } } }), respond({ q0: 9, q1: { rows: { x: "2" } } })],
    )
    expect(questions[1]?.picture).toMatchObject({
      rows: [
        { id: "x", n: 2, counts: [1, 1], mean: 1.5 },
        { id: "y", n: 1, counts: [0, 1], mean: 2 },
      ],
    })
  })

  it.each([
    { values: [4], expected: { min: 4, median: 4, mean: 4, max: 4, bins: [{ from: 4, to: 5, count: 1 }] } },
    { values: [1, 2, 2, 10], expected: { min: 1, median: 2, mean: 3.75, max: 10 } },
    { values: [0.1, 0.4], expected: { min: 0.1, median: 0.25, mean: 0.25, max: 0.4 } },
    { values: [], expected: { min: null, median: null, mean: null, max: null, bins: [] } },
  ])("describes the numbers $values", ({ values, expected }) => {
    const number: Question = { ...plain, id: "q1", type: "number", decimals: 1 }
    const { questions } = resultOf(
      [asking(number)],
      values.map((q1) => respond({ q0: 9, q1 })),
    )
    expect(questions[1]?.picture).toMatchObject(expected)
  })

  it("puts every number in one of at most twelve bins", () => {
    const number: Question = { ...plain, id: "q1", type: "number" }
    const value = fc.integer({ min: -1e13, max: 1e13 }).chain((whole) => fc.constantFrom(whole, whole / 1e4))
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 40 }), (values) => {
        const { questions } = resultOf(
          [asking(number)],
          values.map((q1) => respond({ q0: 9, q1 })),
        )
        const picture = questions[1]?.picture
        if (picture?.kind !== "number") throw new Error("not pictured as a number")
        expect(picture.bins.length).toBeLessThanOrEqual(12)
        expect(picture.bins.reduce((sum, { count }) => sum + count, 0)).toBe(values.length)
      }),
    )
  })
})
