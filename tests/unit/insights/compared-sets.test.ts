import { describe, expect, it } from "vitest"
import { earlier, periodsOf, readCompareQuery } from "@/app/(admin)/overview/compare/compare-query"
import { readOverviewQuery } from "@/app/(admin)/overview/overview-query"
import { fittingView } from "@/app/(admin)/overview/shown-view"
import { overlap } from "@/lib/insights/comparisons/overlap"
import { ownPeriodOf } from "@/lib/insights/overview-choices"
import { periodFault } from "@/lib/insights/own-period"

const march = { from: 100, to: 130 }
const april = { from: 131, to: 160 }

describe("two sets", () => {
  it.each([
    ["the same days", march, march, true],
    ["one day in common", march, { from: 130, to: 140 }, true],
    ["days after each other", march, april, false],
    ["other touchpoints", { ...march, touchpointIds: ["a"] }, { ...march, touchpointIds: ["b", "c"] }, false],
    ["a touchpoint in common", { ...march, touchpointIds: ["a", "b"] }, { ...march, touchpointIds: ["b"] }, true],
    ["one touchpoint and all", { ...march, touchpointIds: ["a"] }, march, true],
    ["other surveys", { ...march, surveyId: "a" }, { ...march, surveyId: "b" }, false],
    ["two values of a property", seg("country", "IT"), seg("country", "DE"), false],
    ["values of two properties", seg("country", "IT"), seg("city", "Rome"), true],
    ["a value and everybody", seg("country", "IT"), march, true],
  ])("with %s share answers or not", (_, one, other, shared) => {
    expect(overlap(one, other)).toBe(shared)
    expect(overlap(other, one)).toBe(shared)
  })
})

function seg(key: string, value: string) {
  return { ...march, segment: { key, value } }
}

describe("a period of one's own", () => {
  it.each([
    [{ from: "2026-01-01", to: "2026-01-01" }, undefined],
    [{ from: "2026-01-02", to: "2026-01-01" }, "order"],
    [{ from: "2026-02-30", to: "2026-03-01" }, "missing"],
    [{ from: "", to: "2026-03-01" }, "missing"],
    [{ from: "1870-01-01", to: "2026-03-01" }, "long"],
  ] as const)("of %o: %s", (period, fault) => {
    expect(periodFault(period)).toBe(fault)
  })

  it("counts as not given in an address where it makes no sense", () => {
    expect(ownPeriodOf(readOverviewQuery({ from: "2026-02-01", to: "2026-02-28" }))?.days).toBe(28)
    expect(ownPeriodOf(readOverviewQuery({ from: "2026-02-28", to: "2026-02-01" }))).toBeUndefined()
    expect(ownPeriodOf(readOverviewQuery({ from: "2026-02-28" }))).toBeUndefined()
  })

  it("is shown in the next coarser view that it fits in", () => {
    expect(fittingView("30", 365).coarser).toBeNull()
    expect(fittingView("30", 20_000)).toEqual({ view: { kind: "interval", interval: "month" }, coarser: "month" })
    expect(fittingView("day", 5000).coarser).toBe("week")
  })

  it("is followed by the one before it of the same length, also over a leap day", () => {
    expect(earlier({ from: "2028-03-01", to: "2028-03-30" })).toEqual({ from: "2028-01-31", to: "2028-02-29" })
    const { after, before, fault } = periodsOf(readCompareQuery({}), 20_000)
    expect([after, before, fault]).toEqual([
      { from: "2024-07-07", to: "2024-10-04" },
      { from: "2024-04-08", to: "2024-07-06" },
      undefined,
    ])
  })

  it("is the same for both sides where they differ otherwise, and says which side's dates are wrong", () => {
    const days = { from: "2026-01-01", to: "2026-01-31" }
    expect(periodsOf(readCompareQuery({ ...days, withPlace: "stage:x" }), 20_000).before).toEqual(days)
    expect(periodsOf(readCompareQuery({ ...days, withFrom: "2026-02-01" }), 20_000).fault).toEqual({
      side: "before",
      fault: "missing",
    })
    expect(periodsOf(readCompareQuery({ from: "x" }), 20_000).fault).toEqual({ side: "after", fault: "missing" })
  })
})
