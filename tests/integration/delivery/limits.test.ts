import { eq } from "drizzle-orm"
import { afterAll, describe, expect, it } from "vitest"
import { db } from "@/db/client"
import { customers, type SendWindow } from "@/db/schema"
import { type Ctx, systemCtx } from "@/lib/accounts/ctx"
import { createTrigger } from "@/lib/delivery/create-trigger"
import { openTransport } from "@/lib/delivery/open-transport"
import { pauseSending } from "@/lib/delivery/pause-sending"
import { receiveEvent } from "@/lib/delivery/receive-event"
import { isInWindow } from "@/lib/delivery/rules/send-window"
import { sendDueInvitations } from "@/lib/delivery/send-due"
import fc from "@/tests/properties"
import { readInvitations } from "../../factories/sending"
import { makeSurvey } from "../../factories/survey"
import { makeWorkspace } from "../../factories/workspace"

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** Around the day on which daylight saving ends in Europe and, a week later, in New York. */
const START = new Date("2026-10-20T06:00:00Z")
const LAST_EVENT_DAYS = 14
const STEP = 5 * HOUR
const zones = ["Europe/Rome", "America/New_York", "Asia/Tokyo"]
const transport = openTransport()

afterAll(() => transport.close())

const window: fc.Arbitrary<SendWindow> = fc.oneof(
  fc.constant("any" as const),
  fc.integer({ min: 0, max: 18 }).map((hour) => ({ fromMinute: hour * 60, untilMinute: hour * 60 + 330 })),
)
const trigger = fc.record({
  priority: fc.integer({ min: 0, max: 2 }),
  cooldownDays: fc.constantFrom(0, 3, 10),
  delayHours: fc.integer({ min: 0, max: 96 }),
  window,
})
const event = fc.record({
  hours: fc.integer({ min: 0, max: LAST_EVENT_DAYS * 24 }),
  customer: fc.integer({ min: 0, max: 2 }),
  trigger: fc.integer({ min: 0, max: 2 }),
})

describe("over weeks of events and a clock that moves in steps", () => {
  it("nobody is asked outside the window, nor twice within the cooldown, and none is lost", {
    timeout: 120_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.tuple(trigger, trigger, trigger), fc.array(event, { minLength: 5, maxLength: 25 }), check),
      { numRuns: 6 },
    )
  })
})

type Trigger = typeof trigger extends fc.Arbitrary<infer Value> ? Value : never
type Event = typeof event extends fc.Arbitrary<infer Value> ? Value : never

async function check(triggers: Trigger[], events: Event[]): Promise<void> {
  const ctx = await makeWorkspace({ now: START })
  for (const [index, { priority, cooldownDays, delayHours, window }] of triggers.entries()) {
    const survey = await makeSurvey(ctx, "post-purchase", `Touchpoint ${index}`)
    await createTrigger(ctx, {
      eventType: `event-${index}`,
      surveyId: survey.surveyId,
      priority,
      cooldownSeconds: cooldownDays * 86_400,
      delaySeconds: delayHours * 3600,
      window,
    })
  }
  const waiting = [...events].sort((left, right) => left.hours - right.hours)
  for (let time = START; time.getTime() < START.getTime() + 35 * DAY; time = new Date(time.getTime() + STEP)) {
    const due = waiting.filter(({ hours }) => START.getTime() + hours * HOUR <= time.getTime())
    for (const one of waiting.splice(0, due.length)) await happen(systemCtx(ctx.workspaceId, time), one)
    await sendDueInvitations(() => time, transport)
  }
  await judge(ctx, events)
  await pauseSending(ctx)
}

async function happen(ctx: Ctx, { hours, customer, trigger }: Event): Promise<void> {
  await receiveEvent(
    ctx,
    {
      type: `event-${trigger}`,
      customer: { email: `${customer}@example.test`, timeZone: zones[customer] ?? "UTC" },
      occurredAt: new Date(START.getTime() + hours * HOUR),
    },
    { source: "test" },
  )
}

async function judge(ctx: Ctx, events: Event[]): Promise<void> {
  const rows = await readInvitations(ctx)
  expect(rows).toHaveLength(events.length)
  for (const row of rows) expect(["sent", "skipped"], `${row.state} ${row.reason}`).toContain(row.state)
  for (const row of rows.filter(({ state }) => state === "skipped")) expect(row.reason).toBe("cooldown")

  const people = await db().select().from(customers).where(eq(customers.workspaceId, ctx.workspaceId))
  const zoneOf = new Map(people.map(({ id, timeZone }) => [id, timeZone ?? "Europe/Rome"]))
  const sent = rows.flatMap((row) => (row.sentAt ? [{ ...row, sentAt: row.sentAt }] : []))
  for (const row of sent) {
    expect(isInWindow(row.sentAt, row.window ?? "any", zoneOf.get(row.customerId) ?? "UTC")).toBe(true)
    const before = sent.filter(
      (other) =>
        other.customerId === row.customerId &&
        other.id !== row.id &&
        other.sentAt <= row.sentAt &&
        row.sentAt.getTime() - other.sentAt.getTime() < row.cooldownSeconds * 1000,
    )
    // Of those sent in one step the first has kept its distance, and the others ask for none.
    expect(before.filter((other) => other.sentAt < row.sentAt || other.cooldownSeconds > 0)).toEqual([])
  }
  // Everybody was asked at least once: the cooldown puts off nobody for good.
  expect(new Set(sent.map(({ customerId }) => customerId)).size).toBe(people.length)
}
