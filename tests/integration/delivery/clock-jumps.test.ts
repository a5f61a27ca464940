import { afterAll, describe, expect, it } from "vitest"
import type { SendWindow } from "@/db/schema"
import { systemCtx } from "@/lib/accounts/ctx"
import { createTrigger } from "@/lib/delivery/create-trigger"
import { openTransport } from "@/lib/delivery/open-transport"
import { pauseSending } from "@/lib/delivery/pause-sending"
import { receiveEvents } from "@/lib/delivery/receive-events"
import { isInWindow } from "@/lib/delivery/rules/send-window"
import { openSender } from "@/lib/delivery/send-due"
import fc from "@/tests/properties"
import { readInvitations, readMessages } from "../../factories/sending"
import { makeSurvey } from "../../factories/survey"
import { makeWorkspace } from "../../factories/workspace"

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** Over a month's end and the day on which clocks change. */
const START = new Date("2026-03-26T06:00:00Z")
const COOLDOWN_DAYS = 3
const QUOTA = 2
const LAST_DAY = 14
const WINDOW: SendWindow = { fromMinute: 8 * 60, untilMinute: 20 * 60 }
const ZONE = "Europe/Rome"

const transport = openTransport()
afterAll(() => transport.close())

/** What the clock on the wall is wrong by, for some hours each. */
const errors = fc.array(fc.record({ hours: fc.integer({ min: 3, max: 30 }), error: fc.constantFrom(0, DAY, -DAY) }), {
  minLength: 4,
  maxLength: 12,
})
const events = fc.array(
  fc.record({ hours: fc.integer({ min: 0, max: 120 }), customer: fc.integer({ min: 0, max: 4 }) }),
  { minLength: 3, maxLength: 14 },
)

describe("a clock that is set forward and back a day", () => {
  it("lets nobody be asked twice, nothing be lost, and nothing go out in a burst", { timeout: 120_000 }, async () => {
    let sent = 0
    await fc.assert(
      fc.asyncProperty(errors, events, async (wrong, happened) => {
        const ctx = await makeWorkspace({ now: START })
        const { surveyId } = await makeSurvey(ctx)
        await createTrigger(ctx, {
          eventType: "order.delivered",
          surveyId,
          cooldownSeconds: (COOLDOWN_DAYS * DAY) / 1000,
          dailyQuota: QUOTA,
          maxEventAgeSeconds: (30 * DAY) / 1000,
          window: WINDOW,
        })
        let clock = START
        // One worker for all of it: what it remembers of the time must not mislead it.
        const sender = openSender(() => clock, transport)
        const waiting = happened.toSorted((one, other) => one.hours - other.hours)
        for (let hours = 0; hours < LAST_DAY * 24; hours += 5) {
          clock = new Date(START.getTime() + hours * HOUR + errorAt(wrong, hours))
          const due = waiting.filter((one) => one.hours <= hours)
          const rows = waiting.splice(0, due.length).map(({ customer }) => {
            return {
              data: { type: "order.delivered", customer: { email: `${customer}@example.test`, timeZone: ZONE } },
            }
          })
          await receiveEvents(systemCtx(ctx.workspaceId, clock), rows, { source: "test", atomic: false })
          await sender.run()
        }

        const invitations = await readInvitations(ctx)
        expect(invitations).toHaveLength(happened.length)
        for (const { state, reason } of invitations)
          expect(["sent", "cooldown", "quota"]).toContain(state === "sent" ? state : reason)
        const mails = await readMessages(ctx)
        expect(mails).toHaveLength(invitations.filter(({ state }) => state === "sent").length)
        sent += mails.length
        const times = mails.map(({ finishedAt }) => finishedAt ?? START)
        for (const at of times) expect(isInWindow(at, WINDOW, ZONE)).toBe(true)
        for (const group of Map.groupBy(times, (at) => at.toLocaleDateString("en", { timeZone: ZONE })).values()) {
          expect(group.length).toBeLessThanOrEqual(QUOTA)
        }
        for (const asks of Map.groupBy(invitations, ({ customerId }) => customerId).values()) {
          const at = asks.flatMap(({ sentAt }) => sentAt?.getTime() ?? []).sort((one, other) => one - other)
          for (const [index, one] of at.entries()) {
            expect(one - (at[index - 1] ?? Number.NEGATIVE_INFINITY)).toBeGreaterThanOrEqual(COOLDOWN_DAYS * DAY)
          }
        }
        await pauseSending(ctx)
      }),
      { numRuns: 6 },
    )
    expect(sent).toBeGreaterThan(10)
  })
})

/** The error of the clock after so many hours; right again at last. */
function errorAt(wrong: readonly { hours: number; error: number }[], hours: number): number {
  let passed = 0
  for (const one of wrong) {
    passed += one.hours
    if (hours < passed) return one.error
  }
  return 0
}
