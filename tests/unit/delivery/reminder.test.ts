import { describe, expect, it } from "vitest"
import { mayRemind, nextReminderAt } from "@/lib/delivery/rules/reminder"
import fc from "@/tests/properties"

const DAY = 86_400_000
const SENT = new Date("2026-03-27T10:00:00Z")
const EXPIRES = new Date(SENT.getTime() + 14 * DAY)
const daysLater = (days: number) => new Date(SENT.getTime() + days * DAY)

describe("the next reminder", () => {
  it.each([
    ["none is planned", null, 0, null],
    ["the list is empty", [], 0, null],
    ["the first", [{ afterDays: 3 }], 0, daysLater(3)],
    ["all are out", [{ afterDays: 3 }], 1, null],
    ["the second, from the message before", [{ afterDays: 3 }, { afterDays: 4 }], 1, daysLater(4)],
    ["the link is closed by then", [{ afterDays: 14 }], 0, null],
  ])("%s", (_title, plans, sent, expected) => {
    expect(nextReminderAt(plans, sent, SENT, EXPIRES)).toEqual(expected)
  })

  it("comes at most as often as planned, each a whole number of days after the one before, and never after the link has closed", () => {
    const plans = fc.array(fc.record({ afterDays: fc.integer({ min: 1, max: 60 }) }), { maxLength: 2 })
    fc.assert(
      fc.property(
        plans,
        fc.integer({ min: 1, max: 120 }),
        fc.integer({ min: 0, max: 72 }),
        (all, openDays, lateHours) => {
          const expires = daysLater(openDays)
          const times: Date[] = []
          let last = SENT
          for (;;) {
            const at = nextReminderAt(all, times.length, last, expires)
            if (!at) break
            expect(at.getTime() - last.getTime()).toBe((all[times.length]?.afterDays ?? 0) * DAY)
            times.push(at)
            last = new Date(at.getTime() + lateHours * 3_600_000)
          }
          expect(times.length).toBeLessThanOrEqual(all.length)
          for (const at of times) expect(at.getTime()).toBeLessThan(expires.getTime())
        },
      ),
    )
  })
})

describe("who may be reminded", () => {
  const open = { state: "sent" as const, completedAt: null, expiresAt: EXPIRES, answeredElsewhere: false }
  it.each([
    ["has not answered", {}, true],
    ["has answered to the end", { completedAt: daysLater(1) }, false],
    ["has answered elsewhere", { answeredElsewhere: true }, false],
    ["has a link that is closed", { expiresAt: daysLater(2) }, false],
    ["bounced", { state: "bounced" as const }, false],
    ["may or may not have got the invitation", { state: "unknown" as const }, false],
  ])("one who %s", (_title, change, expected) => {
    expect(mayRemind({ ...open, ...change }, daysLater(3))).toBe(expected)
  })
})
