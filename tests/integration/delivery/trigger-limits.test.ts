import { describe, expect, it } from "vitest"
import { createTrigger } from "@/lib/delivery/create-trigger"
import { receiveEvent } from "@/lib/delivery/receive-event"
import { receiveEvents } from "@/lib/delivery/receive-events"
import { planReminders } from "@/lib/delivery/reminders/plan-reminders"
import { readInvitations } from "../../factories/sending"
import { ctx, DAY, HOUR, MINUTE, passes, send, server, survey, time } from "./queue-under-test"

const ANY_TIME = { cooldownSeconds: 0, window: "any" as const }

const trigger = (more: Partial<Parameters<typeof createTrigger>[1]>) =>
  createTrigger(ctx, { eventType: "order.delivered", surveyId: survey.surveyId, ...ANY_TIME, ...more })

type Event = Partial<Parameters<typeof receiveEvent>[1]> & { email?: string }

const happens = ({ email = "ada@example.test", ...event }: Event = {}) =>
  receiveEvent(
    { ...ctx, now: time },
    { type: "order.delivered", occurredAt: time, customer: { email }, ...event },
    { source: "api" },
  )

/** What became of each invitation, in the order of the events. */
async function endings() {
  const rows = await readInvitations(ctx)
  return rows
    .sort((one, other) => one.experiencedAt.getTime() - other.experiencedAt.getTime())
    .map(({ state, reason }) => (reason ? `${state}: ${reason}` : state))
}

describe("a trigger's quota a day", () => {
  it("lets so many go out, and the next day as many again", async () => {
    await trigger({ dailyQuota: 2 })
    for (let n = 0; n < 5; n += 1) await happens({ email: `c${n}@example.test` })
    await send()
    expect(server.messages).toHaveLength(2)
    expect((await endings()).sort()).toEqual([...Array(2).fill("sent"), ...Array(3).fill("skipped: quota")].sort())
    expect((await readInvitations(ctx)).find(({ reason }) => reason === "quota")?.reasonValues).toEqual({ limit: 2 })
    passes(DAY)
    for (let n = 5; n < 8; n += 1) await happens({ email: `c${n}@example.test` })
    await send()
    expect(server.messages).toHaveLength(4)
  })

  it("leaves those alone whom another trigger asks", async () => {
    await trigger({ dailyQuota: 1 })
    await trigger({ eventType: "ticket.solved" })
    for (let n = 0; n < 3; n += 1) await happens({ email: `c${n}@example.test` })
    for (let n = 3; n < 6; n += 1) await happens({ email: `c${n}@example.test`, type: "ticket.solved" })
    await send()
    expect(server.messages).toHaveLength(4)
  })
})

describe("a survey's own pause", () => {
  it("holds back the same survey, whatever asks it, and says since when", async () => {
    await trigger({ surveyCooldownSeconds: 60 * 86_400 })
    await happens()
    await send()
    passes(20 * DAY)
    await happens()
    await send()
    expect(await endings()).toEqual(["sent", "skipped: survey_cooldown"])
    expect((await readInvitations(ctx)).map(({ reasonValues }) => reasonValues)).toContainEqual({
      days: 60,
      askedDaysAgo: 20,
    })
    passes(40 * DAY)
    await happens()
    await send()
    expect(server.messages).toHaveLength(2)
  })

  it("counts what goes out in the same batch", async () => {
    await trigger({ surveyCooldownSeconds: 86_400 })
    await happens()
    await happens()
    await send()
    expect(server.messages).toHaveLength(1)
  })
})

describe("only the last of several", () => {
  it("is asked about, once the earlier ones are taken back", async () => {
    await trigger({ onlyLastSeconds: 7 * 86_400, delaySeconds: 3 * 86_400 })
    for (let n = 0; n < 3; n += 1) {
      await happens({ externalId: `order-${n}` })
      passes(DAY)
    }
    expect(await endings()).toEqual(["skipped: superseded", "skipped: superseded", "scheduled"])
    passes(4 * DAY)
    await send()
    expect(server.messages).toHaveLength(1)
  })

  it("is the last that happened, not the last that came", async () => {
    await trigger({ onlyLastSeconds: 7 * 86_400, delaySeconds: 3 * 86_400 })
    await happens()
    await happens({ occurredAt: new Date(time.getTime() - HOUR) })
    expect(await endings()).toEqual(["skipped: superseded", "scheduled"])
  })

  it("does not reach back beyond its time, nor to other customers", async () => {
    await trigger({ onlyLastSeconds: 86_400, delaySeconds: 3 * 86_400 })
    await happens()
    await happens({ email: "bea@example.test" })
    passes(DAY)
    await happens()
    expect(await endings()).toEqual(["scheduled", "scheduled", "scheduled"])
  })
})

describe("an event that cancels", () => {
  const cancelOn = [{ eventType: "order.refunded", same: "properties.order_id" }]

  it("takes back what its order has planned, and nothing else", async () => {
    await trigger({ cancelOn, delaySeconds: 3 * 86_400 })
    for (const order of ["1", "2"]) await happens({ externalId: order, properties: { order_id: order } })
    passes(MINUTE)
    await happens({ type: "order.refunded", properties: { order_id: 1 } })
    expect((await endings()).sort()).toEqual(["scheduled", "skipped: cancelled_by_event"])
    passes(4 * DAY)
    await send()
    expect(server.messages).toHaveLength(1)
  })

  it("takes back all of its customer where no field must be the same", async () => {
    await trigger({ cancelOn: [{ eventType: "ticket.reopened", same: null }], delaySeconds: 2 * 86_400 })
    await happens()
    await happens({ email: "bea@example.test" })
    passes(HOUR)
    await happens({ type: "ticket.reopened" })
    expect((await endings()).sort()).toEqual(["scheduled", "skipped: cancelled_by_event"])
  })

  it("counts also when it overtakes the event it cancels", async () => {
    await trigger({ cancelOn })
    const earlier = new Date(time.getTime() - HOUR)
    await happens({ type: "order.refunded", properties: { order_id: "7" } })
    await happens({ occurredAt: earlier, properties: { order_id: "7" } })
    await send()
    expect(server.messages).toHaveLength(0)
    expect(await endings()).toEqual(["skipped: cancelled_by_event"])
  })

  it("does not cancel what happens after it", async () => {
    await trigger({ cancelOn })
    await happens({ type: "order.refunded", properties: { order_id: "7" } })
    passes(HOUR)
    await happens({ properties: { order_id: "7" } })
    await send()
    expect(server.messages).toHaveLength(1)
  })

  it("takes back a message that waits for another attempt, and gives the customer's turn back", async () => {
    await trigger({ cancelOn, cooldownSeconds: 30 * 86_400 })
    await happens({ properties: { order_id: "7" } })
    server.fail({ at: "rcpt", reply: "451 4.3.0 later", times: 1 })
    await send()
    await happens({ type: "order.refunded", properties: { order_id: "7" } })
    passes(DAY)
    await send()
    expect(server.messages).toHaveLength(0)
    expect(await endings()).toEqual(["skipped: cancelled_by_event"])
    await happens({ externalId: "next", properties: { order_id: "8" } })
    await send()
    expect(server.messages).toHaveLength(1)
  })

  it("ends the reminders of what is out", async () => {
    await trigger({ cancelOn, reminders: [{ afterDays: 2 }] })
    await happens({ properties: { order_id: "7" } })
    await send()
    await happens({ type: "order.refunded", properties: { order_id: "7" } })
    passes(3 * DAY)
    await planReminders(time)
    await send()
    expect(server.messages).toHaveLength(1)
  })
})

describe("a trigger's end", () => {
  it("is when the event happens, not when it comes", async () => {
    await trigger({ endsAt: new Date(time.getTime() + DAY) })
    passes(2 * DAY)
    await happens({ occurredAt: new Date(time.getTime() - 2 * DAY) })
    await happens()
    expect(await endings()).toEqual(["scheduled", "skipped: trigger_ended"])
  })
})

describe("events that come in one batch", () => {
  it("take each other's asks back as if they came one by one", async () => {
    await trigger({ onlyLastSeconds: 7 * 86_400, cancelOn: [{ eventType: "order.refunded", same: "externalId" }] })
    const at = (hours: number) => new Date(time.getTime() - hours * HOUR)
    const customer = { email: "ada@example.test" }
    const other = { email: "bea@example.test" }
    await receiveEvents(
      { ...ctx, now: time },
      [
        { type: "order.delivered", externalId: "1", occurredAt: at(5), customer },
        { type: "order.delivered", externalId: "2", occurredAt: at(4), customer },
        { type: "order.delivered", externalId: "3", occurredAt: at(3), customer: other },
        { type: "order.refunded", externalId: "3", occurredAt: at(2), customer: other },
      ].map((data) => ({ data })),
      { source: "api", atomic: false },
    )
    expect(await endings()).toEqual(["skipped: superseded", "scheduled", "skipped: cancelled_by_event"])
  })
})
