import { describe, expect, it } from "vitest"
import { dateReader } from "@/lib/imports/dates"
import { guessDateFormat } from "@/lib/imports/guess-date-format"
import { readNumber, readWholeNumber } from "@/lib/imports/numbers"

const rome = { timeZone: "Europe/Rome", locale: "it" }
const iso = (format: string | undefined, text: string, options = rome) =>
  dateReader({ ...options, format })(text)?.toISOString()

describe("a date", () => {
  it.each([
    ["2026-11-23", "2026-11-22T23:00:00.000Z"],
    ["2026-11-23T10:30", "2026-11-23T09:30:00.000Z"],
    ["2026-07-23 10:30:15", "2026-07-23T08:30:15.000Z"],
    ["2026-11-23T10:30:15.250Z", "2026-11-23T10:30:15.250Z"],
    ["2026-11-23 10:30:15 +02:00", "2026-11-23T08:30:15.000Z"],
    ["2026-11-23T10:30:15+0200", "2026-11-23T08:30:15.000Z"],
    ["2026-11-31", undefined],
    ["23/11/2026", undefined],
    ["2026-W47-1", undefined],
    ["0026-11-23", undefined],
    ["yesterday", undefined],
  ])("without a format is ISO 8601, local where it has no offset: %s", (text, expected) => {
    expect(iso(undefined, text)).toBe(expected)
  })

  it.each([
    ["dd/MM/yyyy HH:mm", "23/11/2026 10:30", "2026-11-23T09:30:00.000Z"],
    ["dd/MM/yyyy HH:mm", "3/7/2026 9:05", "2026-07-03T07:05:00.000Z"],
    ["dd/MM/yyyy", "23/11/2026", "2026-11-22T23:00:00.000Z"],
    ["dd/MM/yyyy", "13/13/2026", undefined],
    ["dd/MM/yyyy", "23/11/26", undefined],
    ["d MMMM yyyy", "23 novembre 2026", "2026-11-22T23:00:00.000Z"],
    ["yyyyMMdd", "20261123", "2026-11-22T23:00:00.000Z"],
    ["MM/dd/yy hh:mm a", "11/23/26 01:30 PM", "2026-11-23T12:30:00.000Z"],
  ])("in the format %s: %s", (format, text, expected) => expect(iso(format, text)).toBe(expected))

  it("in the hour that daylight saving skips or repeats is one of that day", () => {
    expect(iso("dd/MM/yyyy HH:mm", "29/03/2026 02:30")).toBe("2026-03-29T01:30:00.000Z")
    expect(iso("dd/MM/yyyy HH:mm", "25/10/2026 02:30")).toMatch(/^2026-10-25T0[01]:30/)
  })

  it.each(["HH:mm", "banana", "yyyy"])("format that names no day is refused: %s", (format) => {
    expect(() => dateReader({ ...rome, format })).toThrow("is no date format")
  })
})

describe("the format of dates", () => {
  const usa = { timeZone: "America/New_York", locale: "en" }
  it.each([
    [["2026-11-23", "2026-11-24T10:30"], undefined],
    [["23/11/2026 10:30", "", "31/02/2026 10:30", "3/7/2026 9:05"], "dd/MM/yyyy HH:mm"],
    [["11/23/2026", "11/03/2026"], "MM/dd/yyyy"],
    [["23.11.2026 10:30"], "dd.MM.yyyy HH:mm"],
    [["yesterday", "23/11/2026", "today"], undefined],
    [[], undefined],
  ])("is guessed as the one that reads most cells: %j", (cells, expected) => {
    expect(guessDateFormat(cells, rome)).toBe(expected)
  })

  it("puts the day first for Italians only where day and month cannot be told apart", () => {
    expect(guessDateFormat(["03/07/2026"], rome)).toBe("dd/MM/yyyy")
    expect(guessDateFormat(["03/07/2026"], usa)).toBeUndefined()
    expect(guessDateFormat(["03/07/2026", "07/23/2026"], usa)).toBe("MM/dd/yyyy")
  })
})

describe("a number", () => {
  it.each([
    ["12", 12],
    ["-12.50", -12.5],
    ["12,5", 12.5],
    ["0,500", 0.5],
    ["1.234", 1.234],
    ["1,234", "ambiguous"],
    ["1.234,50", 1234.5],
    ["1,234.50", 1234.5],
    ["1.234.567", 1_234_567],
    ["1 234,50", 1234.5],
    ["1\u00a0234,50", 1234.5],
    ["1’234.50", 1234.5],
    ["€ 59,90", 59.9],
    ["59,90 €", 59.9],
    ["12,34,56", undefined],
    ["1.23.4", undefined],
    ["1e5", undefined],
    ["", undefined],
    ["twelve", undefined],
    ["9999999999999999999", undefined],
  ])("%j is %j", (text, number) => expect(readNumber(text)).toBe(number))
})

describe("a whole number", () => {
  it.each([
    ["9", 9],
    ["09", 9],
    ["9.0", 9],
    ["9,00", 9],
    ["-1", -1],
    ["-0", 0],
    ["7.5", undefined],
    ["nine", undefined],
    ["9 ", undefined],
    ["=9", undefined],
  ])("%j is %j", (text, number) => expect(readWholeNumber(text)).toBe(number))
})
