import { describe, expect, it } from "vitest"
import { addSteps, NO_STEPS, stepRates } from "@/lib/delivery/funnel/steps"

const counts = { queued: 200, sent: 150, visited: 60, started: 30, completed: 20, returned: 3 }

describe("the steps of a funnel", () => {
  it("have as rate what came on from the step before, and in the end of those sent", () => {
    expect(stepRates(counts)).toEqual({
      sent: 75,
      visited: 40,
      started: 50,
      completed: (100 * 20) / 30,
      completedOfSent: (100 * 20) / 150,
    })
  })

  it("have no rate where fewer than ten could go on", () => {
    const few = { queued: 12, sent: 10, visited: 9, started: 9, completed: 9, returned: 0 }
    expect(stepRates(few)).toEqual({
      sent: (100 * 10) / 12,
      visited: 90,
      started: null,
      completed: null,
      completedOfSent: 90,
    })
    expect(Object.values(stepRates(NO_STEPS)).every((rate) => rate === null)).toBe(true)
  })

  it("add up step by step", () => {
    expect(addSteps(counts, NO_STEPS)).toEqual(counts)
    expect(addSteps(counts, counts)).toMatchObject({ queued: 400, completed: 40, returned: 6 })
  })
})
