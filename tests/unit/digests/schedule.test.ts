import { describe, expect, it } from "vitest"
import { parseIsoDay } from "@/lib/calendar"
import { latestUntil, nextAfter, periodBefore } from "@/lib/digests/schedule"
import { isoDay } from "@/lib/iso-day"
import fc from "@/tests/properties"

const ROME = "Europe/Rome"
const at8 = { minute: 480, weekday: 1, monthDay: 1 }
const daily = { ...at8, frequency: "daily" } as const
const weekly = { ...at8, frequency: "weekly" } as const
const monthly = { ...at8, frequency: "monthly" } as const

const next = (instant: string, schedule: Parameters<typeof nextAfter>[1], zone = ROME) =>
  nextAfter(new Date(instant), schedule, zone).toISOString()
const period = (day: string, frequency: Parameters<typeof periodBefore>[1]) => {
  const { from, to } = periodBefore(parseIsoDay(day) ?? Number.NaN, frequency)
  return [isoDay(from), isoDay(to)]
}

describe("the next time of a digest", () => {
  it("is today while its minute is to come, then tomorrow", () => {
    expect(next("2026-11-23T06:59:59Z", daily)).toBe("2026-11-23T07:00:00.000Z")
    expect(next("2026-11-23T07:00:00Z", daily)).toBe("2026-11-24T07:00:00.000Z")
  })

  it("is the weekday of a weekly one and the day of a monthly one, in the workspace's zone", () => {
    expect(next("2026-11-23T10:00:00Z", weekly)).toBe("2026-11-30T07:00:00.000Z")
    // Monday has begun in Auckland, not yet in Rome.
    expect(next("2026-11-22T20:00:00Z", { ...weekly, minute: 540 }, "Pacific/Auckland")).toBe(
      "2026-11-29T20:00:00.000Z",
    )
    expect(next("2026-11-22T19:59:00Z", { ...weekly, minute: 540 }, "Pacific/Auckland")).toBe(
      "2026-11-22T20:00:00.000Z",
    )
    expect(next("2026-01-31T10:00:00Z", { ...monthly, monthDay: 28 })).toBe("2026-02-28T07:00:00.000Z")
  })

  it("stays at its hour on the wall over a change of the clock, and moves on where that hour is skipped", () => {
    expect(next("2026-10-24T10:00:00Z", daily)).toBe("2026-10-25T07:00:00.000Z")
    expect(next("2026-03-28T12:00:00Z", { ...daily, minute: 150 })).toBe("2026-03-29T01:30:00.000Z")
  })

  it("always comes, after what it is asked for, within the longest pause there is", () => {
    const schedules = fc.record({
      frequency: fc.constantFrom("daily" as const, "weekly" as const, "monthly" as const),
      minute: fc.integer({ min: 0, max: 1439 }),
      weekday: fc.integer({ min: 1, max: 7 }),
      monthDay: fc.integer({ min: 1, max: 28 }),
    })
    const instants = fc.date({ min: new Date("2020-01-01"), max: new Date("2040-01-01"), noInvalidDate: true })
    const zones = fc.constantFrom(ROME, "America/St_Johns", "Pacific/Apia", "Australia/Lord_Howe")
    fc.assert(
      fc.property(schedules, instants, zones, (schedule, instant, zone) => {
        const days = { daily: 1, weekly: 7, monthly: 31 }[schedule.frequency]
        const pause = nextAfter(instant, schedule, zone).getTime() - instant.getTime()
        expect(pause).toBeGreaterThan(0)
        expect(pause).toBeLessThanOrEqual((days + 1) * 86_400_000)
      }),
    )
  })

  it("that was missed is the latest that came", () => {
    const first = new Date("2026-11-02T07:00:00Z")
    const now = (text: string) => latestUntil(new Date(text), first, weekly, ROME).toISOString()
    expect(now("2026-11-02T07:00:00Z")).toBe("2026-11-02T07:00:00.000Z")
    expect(now("2026-11-23T06:59:00Z")).toBe("2026-11-16T07:00:00.000Z")
    expect(now("2026-11-23T07:00:00Z")).toBe("2026-11-23T07:00:00.000Z")
  })
})

describe("the days a digest is about", () => {
  it("are whole days that are over", () => {
    expect(period("2026-11-23", "daily")).toEqual(["2026-11-22", "2026-11-22"])
    expect(period("2026-11-23", "weekly")).toEqual(["2026-11-16", "2026-11-22"])
    expect(period("2026-03-01", "monthly")).toEqual(["2026-02-01", "2026-02-28"])
    expect(period("2026-01-28", "monthly")).toEqual(["2025-12-01", "2025-12-31"])
  })
})
