import { describe, expect, it } from "vitest"
import { isSampled } from "@/lib/delivery/rules/sampling"

const events = Array.from({ length: 10_000 }, (_, index) => `event-${index}`)

describe("sampling", () => {
  it.each([0.1, 0.5, 0.9])("asks about the share %f of events", (share) => {
    const asked = events.filter((event) => isSampled("trigger", event, share)).length
    expect(asked / events.length).toBeCloseTo(share, 1)
  })

  it("asks about everything at 1", () => {
    expect(events.every((event) => isSampled("trigger", event, 1))).toBe(true)
  })

  it("answers the same for the same event, and draws anew for another trigger", () => {
    const drawn = (trigger: string) => events.filter((event) => isSampled(trigger, event, 0.5))
    expect(drawn("one")).toEqual(drawn("one"))
    const both = new Set(drawn("one"))
    expect(drawn("two").filter((event) => both.has(event)).length).toBeLessThan(3000)
  })
})
