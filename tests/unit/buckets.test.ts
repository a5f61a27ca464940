import { describe, expect, it } from "vitest"
import { isoDay, parseIsoDay } from "@/lib/calendar"
import { bucketStart, bucketsBetween, refuseTooMany } from "@/lib/insights/buckets"
import fc from "@/tests/properties"

const day = (text: string) => parseIsoDay(text) ?? Number.NaN
const intervals = fc.constantFrom("day" as const, "week" as const, "month" as const, "quarter" as const)

describe("intervals of a trend", () => {
  it.each([
    ["week", "2026-11-22", "2026-11-16"],
    ["week", "2026-11-23", "2026-11-23"],
    ["month", "2024-02-29", "2024-02-01"],
    ["quarter", "2026-12-31", "2026-10-01"],
    ["quarter", "2026-01-01", "2026-01-01"],
  ] as const)("the %s of %s begins on %s", (interval, of, start) => {
    expect(isoDay(bucketStart(day(of), interval))).toBe(start)
  })

  it("cover every day once, without gaps", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 30_000 }),
        fc.integer({ min: 0, max: 900 }),
        intervals,
        (from, length, interval) => {
          const starts = bucketsBetween(from, from + length, interval)
          expect(starts[0]).toBe(bucketStart(from, interval))
          for (let each = from; each <= from + length; each += 1) {
            expect(starts.filter((start) => start <= each).at(-1)).toBe(bucketStart(each, interval))
          }
        },
      ),
      { numRuns: 50 },
    )
  })

  it("are refused where nobody could look at them all", () => {
    expect(() => refuseTooMany(day("2020-01-01"), day("2026-12-31"), "day")).not.toThrow()
    expect(() => refuseTooMany(day("0001-01-01"), day("9999-12-31"), "day")).toThrow(/interval: makes more than/)
    expect(() => refuseTooMany(day("0001-01-01"), day("9999-12-31"), "week")).toThrow(/interval: makes more than/)
  })
})
