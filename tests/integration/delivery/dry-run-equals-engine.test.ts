import { and, asc, eq } from "drizzle-orm"
import { expect, it } from "vitest"
import { db } from "@/db/client"
import { invitations } from "@/db/schema"
import type { Ctx } from "@/lib/accounts/ctx"
import { saveCustomer } from "@/lib/customers/save-customer"
import { createTrigger } from "@/lib/delivery/create-trigger"
import { dryRunTrigger } from "@/lib/delivery/dry-run/dry-run-trigger"
import { pauseSending } from "@/lib/delivery/pause-sending"
import { receiveEvent } from "@/lib/delivery/receive-event"
import type { NewTrigger } from "@/lib/delivery/schema"
import { suppress } from "@/lib/delivery/suppress"
import fc from "@/tests/properties"
import { makeSurvey } from "../../factories/survey"
import { makeWorkspace, NOW } from "../../factories/workspace"
import { DAY, MINUTE, send, setTime, time } from "./queue-under-test"

const SECONDS = { hour: 3600, day: 86_400 }
const RUNS = 20

const people = [
  { email: "ada@example.test", timeZone: "Europe/Rome", consentAt: new Date(NOW.getTime() + 2 * DAY) },
  { email: "bo@example.test", timeZone: "America/New_York" },
  { email: "gone@example.test" },
  { phone: "+39061234567" },
]

const oneOf = <Value>(...values: Value[]) => fc.constantFrom(...values)

const limits = fc.record({
  delaySeconds: oneOf(0, SECONDS.hour, 2 * SECONDS.day),
  window: oneOf<NewTrigger["window"]>("any", null, { fromMinute: 540, untilMinute: 1080, weekdays: [1, 2, 3, 4, 5] }),
  sampling: oneOf(1, 0.7),
  cooldownSeconds: oneOf(0, SECONDS.day, 7 * SECONDS.day),
  surveyCooldownSeconds: oneOf<number | null>(null, 3 * SECONDS.day),
  dailyQuota: oneOf<number | null>(null, 1, 2),
  onlyLastSeconds: oneOf<number | null>(null, SECONDS.day),
  cancelOn: oneOf<NewTrigger["cancelOn"]>(
    null,
    [{ eventType: "order.refunded", same: null }],
    [{ eventType: "order.refunded", same: "properties.order" }],
  ),
  maxEventAgeSeconds: oneOf(SECONDS.day, 7 * SECONDS.day),
  filter: oneOf<NewTrigger["filter"]>(null, { all: [{ field: "event.value", op: "gte", value: 30 }] }),
  needsConsent: oneOf(false, false, true),
  endsAt: oneOf<Date | null>(null, new Date(NOW.getTime() + 6 * DAY)),
})

const events = fc.array(
  fc.record({
    person: oneOf(0, 0, 0, 0, 1, 1, 2, 3),
    type: oneOf("order.delivered", "order.delivered", "order.delivered", "order.refunded", "ticket.solved"),
    minutesLater: fc.integer({ min: 1, max: 2000 }),
    minutesLate: fc.oneof({ arbitrary: fc.constant(0), weight: 2 }, { arbitrary: fc.nat(3000), weight: 1 }),
    value: fc.nat(100),
    order: fc.integer({ min: 1, max: 3 }),
  }),
  { minLength: 2, maxLength: 20 },
)

it("says of past events what the engine makes of them when they come", async () => {
  await fc.assert(
    fc.asyncProperty(limits, events, oneOf(20, 80), async (limited, happened, priority) => {
      const ctx = await makeWorkspace()
      const { surveyId } = await makeSurvey(ctx)
      const other = await makeSurvey(ctx, "post-support", "Support")
      for (const person of people) await saveCustomer(ctx, person)
      await suppress(ctx, { email: "gone@example.test" })
      const { id: triggerId } = await createTrigger(ctx, { eventType: "order.delivered", surveyId, ...limited })
      await createTrigger(ctx, { eventType: "ticket.solved", surveyId: other.surveyId, priority, delaySeconds: 3600 })
      setTime(NOW.toISOString())
      for (const { person, type, minutesLater, minutesLate, value, order } of happened) {
        const arrives = new Date(time.getTime() + minutesLater * MINUTE)
        await sendUntil(ctx, arrives)
        setTime(arrives.toISOString())
        const occurredAt = new Date(arrives.getTime() - minutesLate * MINUTE)
        await nextMillisecond()
        await receiveEvent(
          { ...ctx, now: arrives },
          { type, occurredAt, value, properties: { order }, customer: { ...people[person] } },
          { source: "api" },
        )
      }
      await sendUntil(ctx, new Date(time.getTime() + 60 * DAY))
      await pauseSending(ctx)
      expect(await foretold({ ...ctx, now: new Date(time.getTime() + DAY) }, triggerId)).toEqual(
        await made(ctx, triggerId),
      )
    }),
    { numRuns: RUNS, endOnFailure: false },
  )
}, 300_000)

/** Runs the queue at each instant at which something is due, until an instant that is not reached. */
async function sendUntil(ctx: Ctx, end: Date) {
  for (;;) {
    const [next] = await db()
      .select({ sendAt: invitations.sendAt })
      .from(invitations)
      .where(and(eq(invitations.workspaceId, ctx.workspaceId), eq(invitations.state, "scheduled")))
      .orderBy(asc(invitations.sendAt))
      .limit(1)
    if (!next || next.sendAt >= end) return
    setTime(next.sendAt.toISOString())
    await send()
  }
}

/** Invitations that compete are told apart by the millisecond in which they were made. */
async function nextMillisecond() {
  const before = Date.now()
  while (Date.now() === before) await new Promise((done) => setImmediate(done))
}

type Told = { at: Date; who: string; what: string }

const sorted = (told: Told[]) =>
  told.map(({ at, who, what }) => `${at.toISOString()} ${who} ${what}`).sort((one, two) => (one < two ? -1 : 1))

const asText = (reason: string, values: unknown) => `${reason} ${JSON.stringify(values, sortedKeys(values))}`
const sortedKeys = (values: unknown) => Object.keys(values ?? {}).sort()

async function foretold(ctx: Ctx, triggerId: string): Promise<string[]> {
  const { asked, notAsked } = await dryRunTrigger(ctx, { triggerId, days: 90 })
  return sorted([
    ...asked.examples.map((one) => ({ at: one.occurredAt, who: one.customerId, what: one.sendAt.toISOString() })),
    ...notAsked.flatMap(({ reason, examples }) =>
      examples.map((one) => ({ at: one.occurredAt, who: one.customerId, what: asText(reason, one.reasonValues) })),
    ),
  ])
}

async function made(ctx: Ctx, triggerId: string): Promise<string[]> {
  const rows = await db()
    .select()
    .from(invitations)
    .where(and(eq(invitations.workspaceId, ctx.workspaceId), eq(invitations.triggerId, triggerId)))
  return sorted(
    rows.map(({ experiencedAt: at, customerId: who, sentAt, reason, reasonValues }) => {
      return { at, who, what: sentAt ? sentAt.toISOString() : asText(reason ?? "none", reasonValues) }
    }),
  )
}
