import { describe, expect, test } from "vitest"
import { formatInterval, formatNumber, formatPercent, formatPoints, formatScore } from "@/lib/i18n/format"
import { dayOf, daysBetween, formatAgo, formatDay, formatDayWord, formatWeekday } from "@/lib/i18n/format-date"

describe("figures in words", () => {
  test("an NPS always shows its sign, below zero with a true minus, and 0 bare", () => {
    expect(formatScore("nps", 41.2, "it")).toBe("+41")
    expect(formatScore("nps", -8, "it")).toBe("\u22128")
    expect(formatScore("nps", 0.4, "it")).toBe("0")
    expect(formatScore("nps", -0.4, "it")).toBe("0")
  })

  test("a CSAT is a percentage, unspaced in both languages, a CES a mean with one decimal", () => {
    expect(formatScore("csat", 87.4, "it")).toBe("87%")
    expect(formatPercent(0.7, "it", 1)).toBe("0,7%")
    expect(formatScore("ces", 5.44, "it")).toBe("5,4")
    expect(formatScore("ces", 5.44, "en")).toBe("5.4")
  })

  test("thousands are grouped from 1,000 on, which Italian leaves out by default", () => {
    expect(formatNumber(1204, "it")).toBe("1.204")
    expect(formatNumber(1204, "en")).toBe("1,204")
  })

  test("an interval shows both ends the way its score is shown", () => {
    expect(formatInterval("nps", -20, 4, "it")).toBe("\u221220…+4")
    expect(formatInterval("nps", 0.2, 58, "it")).toBe("0…+58")
    expect(formatInterval("csat", 83, 90, "it")).toBe("83…90%")
    expect(formatInterval("ces", 5.1, 5.7, "it")).toBe("5,1…5,7")
  })

  test("a change is a size without a sign, since the arrow says the direction", () => {
    expect(formatPoints("nps", -35.2, "it")).toBe("35")
    expect(formatPoints("ces", -0.42, "it")).toBe("0,4")
  })
})

describe("dates in words", () => {
  const zone = "Europe/Rome"
  const now = new Date("2026-11-22T09:42:00Z")

  test("days are written 22 nov and mer 2 set", () => {
    expect(formatDay(now, "it", zone)).toBe("22 nov")
    expect(formatDay(now, "en", zone)).toBe("22 Nov")
    expect(formatWeekday(dayOf("2026-09-02"), "it", "UTC")).toBe("mer 2 set")
  })

  test("a day belongs to the workspace's time zone, not to UTC", () => {
    const lateEvening = new Date("2026-11-21T23:30:00Z")
    expect(formatDay(lateEvening, "it", zone)).toBe("22 nov")
    expect(daysBetween(lateEvening, now, zone)).toBe(0)
    expect(daysBetween(lateEvening, now, "UTC")).toBe(1)
  })

  test("how long ago is told in minutes, hours, yesterday with its time, then the day", () => {
    const ago = (minutes: number) => formatAgo(new Date(now.getTime() - minutes * 60_000), now, "it", zone)
    expect(ago(0)).toBe("ora")
    expect(ago(14.9)).toBe("14 min")
    expect(ago(190)).toBe("3 h")
    expect(ago(15 * 60)).toBe("ieri, 19:42")
    expect(ago(4 * 24 * 60)).toBe("18 nov")
  })

  test("an instant just ahead of the page's clock was now", () => {
    expect(formatAgo(new Date(now.getTime() + 5_000), now, "it", zone)).toBe("ora")
  })

  test("today and yesterday are words", () => {
    expect(formatDayWord(now, now, "it", zone)).toBe("oggi")
    expect(formatDayWord(new Date("2026-11-21T09:00:00Z"), now, "en", zone)).toBe("yesterday")
  })
})
