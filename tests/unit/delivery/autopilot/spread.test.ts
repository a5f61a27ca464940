import { describe, expect, it } from "vitest"
import { isoDay, parseIsoDay } from "@/lib/calendar"
import { allowedDay, cycleDays, dayOfSlot, slotOf, weekOf } from "@/lib/delivery/autopilot/rules/spread"
import fc from "@/tests/properties"

const periods = fc.integer({ min: 30, max: 730 })
const weekdays = fc
  .uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 })
  .map((days) => days.sort((one, other) => one - other))
const days = fc.integer({ min: parseIsoDay("2026-01-01") ?? 0, max: parseIsoDay("2030-12-31") ?? 0 })
const anchors = fc.integer({ min: -100, max: 100 })
const weekdayOf = (day: number): number => new Date(`${isoDay(day)}T00:00:00Z`).getUTCDay() || 7

/** How many fall on each, of those that could be met. */
function countsOf(met: readonly number[], all: readonly number[]): number[] {
  const counts = new Map(all.map((one) => [one, 0]))
  for (const one of met) counts.set(one, (counts.get(one) ?? Number.NaN) + 1)
  return [...counts.values()]
}

const difference = (counts: readonly number[]) => Math.max(...counts) - Math.min(...counts)

describe("the cycle of an autopilot", () => {
  it.each([
    [90, 91],
    [180, 182],
    [365, 364],
    [30, 28],
    [730, 728],
  ])("of %i days is %i days, whole weeks", (everyDays, days) => {
    expect(cycleDays(everyDays)).toBe(days)
  })

  it("is at most three days longer or shorter than the period", () => {
    fc.assert(
      fc.property(periods, (every) => {
        expect(Math.abs(cycleDays(every) - every)).toBeLessThanOrEqual(3)
      }),
    )
  })
})

describe("places in the cycle", () => {
  it("are as even over days, weekdays and weeks as whole customers can be, however many there are", () => {
    fc.assert(
      fc.property(periods, weekdays, fc.integer({ min: 1, max: 3000 }), (every, allowed, customers) => {
        const weeks = Array.from({ length: cycleDays(every) / 7 }, (_, week) => week)
        const slots = Array.from({ length: customers }, (_, number) => slotOf(number, every, allowed))
        const places = weeks.flatMap((week) => allowed.map((weekday) => week * 10 + weekday))
        expect(
          difference(
            countsOf(
              slots.map(({ week, weekday }) => week * 10 + weekday),
              places,
            ),
          ),
        ).toBeLessThanOrEqual(1)
        expect(
          difference(
            countsOf(
              slots.map(({ weekday }) => weekday),
              allowed,
            ),
          ),
        ).toBeLessThanOrEqual(1)
        expect(
          difference(
            countsOf(
              slots.map(({ week }) => week),
              weeks,
            ),
          ),
        ).toBeLessThanOrEqual(1)
      }),
      { numRuns: 300 },
    )
  })

  it("fall on one day of each cycle, of the right weekday, and never before the day asked for", () => {
    fc.assert(
      fc.property(periods, weekdays, fc.nat(100_000), days, anchors, (every, allowed, number, from, anchor) => {
        const slot = slotOf(number, every, allowed)
        const day = dayOfSlot(slot, from, anchor, every)
        expect(day).toBeGreaterThanOrEqual(from)
        expect(day - from).toBeLessThan(cycleDays(every))
        expect(allowed).toContain(weekdayOf(day))
        expect(weekdayOf(day)).toBe(slot.weekday)
        expect(dayOfSlot(slot, day, anchor, every)).toBe(day)
        expect(dayOfSlot(slot, day + 1, anchor, every)).toBe(day + cycleDays(every))
      }),
      { numRuns: 2000 },
    )
  })

  it("put the first customers into the first week, and the next one weeks away", () => {
    const [first, second] = [0, 1].map((number) => slotOf(number, 90, [1, 2, 3, 4, 5]))
    expect(first).toEqual({ week: 0, weekday: 1 })
    expect(second).toEqual({ week: 8, weekday: 2 })
  })
})

describe("an allowed day", () => {
  it.each([
    ["2026-11-23", [1, 2, 3, 4, 5], "2026-11-23"],
    ["2026-11-28", [1, 2, 3, 4, 5], "2026-11-30"],
    ["2026-02-28", [1], "2026-03-02"],
    ["2028-02-28", [2], "2028-02-29"],
    ["2026-12-31", [7], "2027-01-03"],
  ])("not before %s, of the weekdays %j, is %s", (from, allowed, expected) => {
    expect(isoDay(allowedDay(parseIsoDay(from) ?? 0, allowed))).toBe(expected)
  })
})

it("weeks begin on Monday", () => {
  const monday = parseIsoDay("2026-11-23") ?? 0
  expect(weekOf(monday) - weekOf(monday - 1)).toBe(1)
  expect(weekOf(monday + 6)).toBe(weekOf(monday))
})
