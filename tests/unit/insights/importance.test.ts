import { describe, expect, it } from "vitest"
import { LEAST_PAIRS, placeTouchpoints } from "@/lib/insights/drivers/importance"
import { thirdsOf } from "@/lib/insights/drivers/thirds"
import { summarise } from "@/lib/stats/summary"
import { npsCounts } from "../stats/trinomial"

const place = (id: string, promoters: number) => ({
  touchpoint: { id },
  performance: summarise("nps", npsCounts(promoters, 0, 100 - promoters)),
})

/** Customers of whom so many of ten feel about the relationship as they do about the touchpoint. */
const pairs = (touchpointId: string, alike: number, times = 5) =>
  Array.from({ length: 10 }, (_, customer) => ({
    touchpointId,
    score: customer % 2 === 0 ? 10 : 2,
    relationship: (customer % 2 === 0) === customer < alike ? 10 : 2,
    count: times,
  }))

describe("importance and performance", () => {
  it("put each touchpoint into one of four fields, by the means of those that can be placed", () => {
    const { touchpoints, cross } = placeTouchpoints(
      [place("support", 30), place("delivery", 90), place("search", 35), place("packaging", 85)],
      [...pairs("support", 10), ...pairs("delivery", 9), ...pairs("search", 6), ...pairs("packaging", 5)],
    )
    expect(Object.fromEntries(touchpoints.map(({ touchpoint, quadrant }) => [touchpoint.id, quadrant]))).toEqual({
      support: "fix_first",
      delivery: "keep_up",
      search: "watch",
      packaging: "enough",
    })
    expect(cross?.performance).toBeCloseTo(20, 9)
    expect(touchpoints[0]?.touchpoint.id).toBe("support")
    expect(touchpoints[0]?.importance?.rho).toBeCloseTo(1, 12)
  })

  it("place none with too few pairs or answers, and draw no cross for a single one", () => {
    const few = pairs("chat", 10, 1)
    expect(few.length).toBeLessThan(LEAST_PAIRS)
    const { touchpoints, cross } = placeTouchpoints(
      [
        place("chat", 50),
        { touchpoint: { id: "app" }, performance: summarise("nps", npsCounts(5, 0, 0)) },
        place("shop", 50),
      ],
      [...few, ...pairs("app", 8), ...pairs("shop", 8)],
    )
    expect(cross).toBeNull()
    const found = Object.fromEntries(touchpoints.map(({ touchpoint, ...one }) => [touchpoint.id, one]))
    expect(found.chat).toMatchObject({ pairs: 10, importance: null, quadrant: null })
    expect(found.app).toMatchObject({ pairs: 50, quadrant: null })
    expect(found.shop?.importance?.n).toBe(50)
  })
})

describe("the parts of a rating’s scale", () => {
  it.each([
    [{ min: 1, max: 5 }, ["1–2", "3–3", "4–5"]],
    [{ min: 1, max: 10 }, ["1–4", "5–6", "7–10"]],
    [{ min: 0, max: 10 }, ["0–3", "4–6", "7–10"]],
    [{ min: 1, max: 2 }, ["1–1", "2–2"]],
  ])("of %o are %o", (scale, parts) => {
    expect(thirdsOf(scale).map(({ from, to }) => `${from}–${to}`)).toEqual(parts)
  })
})
