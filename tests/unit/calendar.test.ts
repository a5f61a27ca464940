import { DateTime } from "luxon"
import { describe, expect, it } from "vitest"
import { dayNumber, instantAt, isoDay, minuteOfDay, parseIsoDay, startOfDay } from "@/lib/calendar"
import fc from "@/tests/properties"

const ZONES = ["Europe/Rome", "America/Sao_Paulo", "America/New_York", "Asia/Kathmandu", "Pacific/Apia", "UTC"]
const instants = fc.date({ min: new Date("1990-01-01"), max: new Date("2060-01-01"), noInvalidDate: true })

describe("the calendar of a time zone", () => {
  it("says the same day and minute as a clock there", () => {
    fc.assert(
      fc.property(instants, fc.constantFrom(...ZONES), (instant, zone) => {
        const local = DateTime.fromJSDate(instant, { zone })
        expect(isoDay(dayNumber(instant, zone))).toBe(local.toISODate())
        expect(minuteOfDay(instant, zone)).toBe(local.hour * 60 + local.minute)
      }),
    )
  })

  it("begins each day on that day, also where midnight is skipped", () => {
    fc.assert(
      fc.property(instants, fc.constantFrom(...ZONES), (instant, zone) => {
        const day = dayNumber(instant, zone)
        expect(dayNumber(startOfDay(day, zone), zone)).toBe(day)
      }),
    )
    const skipped = parseIsoDay("2017-10-15") ?? 0
    expect(startOfDay(skipped, "America/Sao_Paulo").toISOString()).toBe("2017-10-15T03:00:00.000Z")
  })

  it("moves a minute that daylight saving skips to one there is", () => {
    const day = parseIsoDay("2026-03-29") ?? 0
    expect(instantAt(day, 2 * 60 + 30, "Europe/Rome").toISOString()).toBe("2026-03-29T01:30:00.000Z")
  })

  it.each(["2026-02-30", "2026-13-01", "23.11.2026", "2026-1-1", ""])("takes %s for no date", (text) => {
    expect(parseIsoDay(text)).toBeUndefined()
  })
})
