import { describe, expect, it } from "vitest"
import type { SendWindow } from "@/db/schema"
import { dayNumber, minuteOfDay } from "@/lib/calendar"
import { isInWindow, nextSendTime } from "@/lib/delivery/rules/send-window"
import fc from "@/tests/properties"

const day = { fromMinute: 8 * 60 + 30, untilMinute: 21 * 60 }
const at = (text: string) => new Date(text)

describe("the send window", () => {
  it.each([
    ["an hour inside it stays", "2026-11-23T10:00:00Z", "Europe/Rome", day, "2026-11-23T10:00:00Z"],
    ["the night waits for the morning", "2026-11-23T22:00:00Z", "Europe/Rome", day, "2026-11-24T07:30:00Z"],
    ["the early morning waits for half past eight", "2026-11-23T03:00:00Z", "Europe/Rome", day, "2026-11-23T07:30:00Z"],
    ["nine in the evening is too late", "2026-11-23T20:00:00Z", "Europe/Rome", day, "2026-11-24T07:30:00Z"],
    ["it is the customer's clock", "2026-11-23T10:00:00Z", "America/New_York", day, "2026-11-23T13:30:00Z"],
    [
      "a Saturday waits for Monday when only weekdays are allowed",
      "2026-11-21T10:00:00Z",
      "Europe/Rome",
      { ...day, weekdays: [1, 2, 3, 4, 5] },
      "2026-11-23T07:30:00Z",
    ],
    [
      "an hour that daylight saving skips opens the day after",
      "2026-03-29T00:30:00Z",
      "Europe/Rome",
      { fromMinute: 120, untilMinute: 180 },
      "2026-03-30T00:00:00Z",
    ],
    [
      "an hour that comes twice is open both times",
      "2026-10-25T01:10:00Z",
      "Europe/Rome",
      { fromMinute: 120, untilMinute: 180 },
      "2026-10-25T01:10:00Z",
    ],
  ] as const)("%s", (_title, from, zone, window, expected) => {
    const given: SendWindow = "weekdays" in window ? { ...window, weekdays: [...window.weekdays] } : window
    expect(nextSendTime(at(from), given, zone)).toEqual(at(expected))
  })

  const zones = fc.constantFrom(
    "Europe/Rome",
    "America/New_York",
    "America/St_Johns",
    "Australia/Lord_Howe",
    "Asia/Kathmandu",
    "Pacific/Apia",
    "Africa/Cairo",
    "UTC",
  )
  // Dates around every change of 2026 and 2027, where mistakes hide.
  const instants = fc
    .integer({ min: Date.UTC(2026, 0, 1) / 60_000, max: Date.UTC(2028, 0, 1) / 60_000 })
    .map((minute) => new Date(minute * 60_000 + 12_345))
  const windows = fc
    .tuple(
      fc.integer({ min: 0, max: 1439 }),
      fc.integer({ min: 1, max: 1440 }),
      fc.option(fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }), { nil: undefined }),
    )
    .filter(([from, until]) => from < until)
    .map(([fromMinute, untilMinute, weekdays]) => ({ fromMinute, untilMinute, weekdays }))

  it("never sends outside it, never earlier, and never loses anybody", () => {
    fc.assert(
      fc.property(instants, windows, zones, (from, window, zone) => {
        const time = nextSendTime(from, window, zone)
        expect(time.getTime()).toBeGreaterThanOrEqual(from.getTime())
        expect(isInWindow(time, window, zone)).toBe(true)
        expect(time.getTime() - from.getTime()).toBeLessThan(15 * 86_400_000)
      }),
      { numRuns: 2000 },
    )
  })

  it("opens at the first minute there is, on days that have all their hours once", () => {
    fc.assert(
      fc.property(instants, windows, (from, window) => {
        const zone = "Asia/Kathmandu"
        const time = nextSendTime(from, window, zone)
        if (time > from) {
          expect(minuteOfDay(time, zone)).toBe(window.fromMinute)
          const skippedDays = dayNumber(time, zone) - dayNumber(from, zone)
          for (let one = 1; one <= skippedDays; one += 1) {
            const earlier = new Date(time.getTime() - one * 86_400_000)
            expect(earlier < from || !isInWindow(earlier, window, zone)).toBe(true)
          }
        }
      }),
      { numRuns: 1000 },
    )
  })
})
