import { describe, expect, it } from "vitest"
import type { SendWindow } from "@/db/schema"
import { dayNumber } from "@/lib/calendar"
import { firstTurn, nextTurn, rhythmOf, turnAfter } from "@/lib/delivery/autopilot/rules/rhythm"
import { isInWindow } from "@/lib/delivery/rules/send-window"
import fc from "@/tests/properties"

const HOURS = { sendFromMinute: 510, sendUntilMinute: 1260 }
const CREATED = new Date("2026-11-23T10:00:00Z")
const rhythm = (everyDays: number, window: SendWindow | null) =>
  rhythmOf({ everyDays, window, createdAt: CREATED }, HOURS)

const zones = fc.constantFrom(
  "Europe/Rome",
  "America/New_York",
  "America/St_Johns",
  "Australia/Lord_Howe",
  "Asia/Kathmandu",
  "Pacific/Apia",
  "Africa/Cairo",
)
const weekdays = fc.option(fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }), { nil: undefined })
// Hours of the day, which daylight saving never skips whole.
const windows = fc.oneof(
  fc.constant<SendWindow>("any"),
  fc.constant(null),
  fc.record({
    fromMinute: fc.integer({ min: 0, max: 900 }),
    untilMinute: fc.integer({ min: 1020, max: 1440 }),
    weekdays,
  }),
)
const instants = fc
  .integer({ min: Date.UTC(2026, 0, 1) / 60_000, max: Date.UTC(2029, 0, 1) / 60_000 })
  .map((minute) => new Date(minute * 60_000 + 12_345))
const periods = fc.integer({ min: 30, max: 730 })

describe("turns", () => {
  it("fall into the hours and on the weekdays, never less than the period apart but for three days", () => {
    fc.assert(
      fc.property(periods, windows, zones, fc.nat(10_000), instants, (every, window, zone, number, notBefore) => {
        const beat = rhythm(every, window)
        let turn = firstTurn(number, notBefore, zone, beat)
        expect(turn.getTime()).toBeGreaterThanOrEqual(notBefore.getTime())
        for (let round = 0; round < 12; round += 1) {
          expect(isInWindow(turn, beat.window, zone)).toBe(true)
          const next = nextTurn(turn, zone, beat)
          const apart = dayNumber(next, zone) - dayNumber(turn, zone)
          expect(Math.abs(apart - every)).toBeLessThanOrEqual(3)
          turn = next
        }
      }),
      { numRuns: 1000 },
    )
  })

  it("keep their weekday over daylight saving, month ends and leap days", () => {
    const beat = rhythm(30, { fromMinute: 540, untilMinute: 1080, weekdays: [1, 2, 3, 4, 5] })
    let turn = new Date("2028-01-31T08:00:00Z")
    const seen: string[] = []
    for (let round = 0; round < 4; round += 1) {
      seen.push(turn.toISOString())
      turn = nextTurn(turn, "Europe/Rome", beat)
    }
    expect(seen).toEqual([
      "2028-01-31T08:00:00.000Z",
      "2028-02-28T08:00:00.000Z",
      "2028-03-27T07:00:00.000Z",
      "2028-04-24T07:00:00.000Z",
    ])
  })

  it("of somebody who moved to another time zone find an allowed day again", () => {
    const beat = rhythm(90, { fromMinute: 0, untilMinute: 1440, weekdays: [1] })
    // Monday in Auckland, Sunday in Rome.
    const turn = new Date("2026-11-29T11:00:00Z")
    expect(nextTurn(turn, "Europe/Rome", beat)).toEqual(new Date("2027-02-28T23:00:00Z"))
  })

  it("that move together stay as far apart as they were", () => {
    const beat = rhythm(90, { fromMinute: 540, untilMinute: 1080, weekdays: [1, 2, 3, 4, 5] })
    fc.assert(
      fc.property(
        fc.array(fc.nat(64), { minLength: 2, maxLength: 50 }),
        fc.integer({ min: 1, max: 30 }),
        (many, weeks) => {
          const turns = many.map((number) => firstTurn(number, CREATED, "Europe/Rome", beat))
          const moved = turns.map((turn) => turnAfter(turn, 7 * weeks, "Europe/Rome", beat))
          const days = (some: Date[]) => some.map((one) => dayNumber(one, "Europe/Rome"))
          expect(days(moved)).toEqual(days(turns).map((day) => day + 7 * weeks))
        },
      ),
    )
  })
})
