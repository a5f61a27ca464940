import { and, eq } from "drizzle-orm"
import { beforeAll, describe, expect, it } from "vitest"
import { db, transaction } from "@/db/client"
import { events } from "@/db/schema"
import type { Ctx } from "@/lib/accounts/ctx"
import { insertEvents } from "@/lib/customers/insert-events"
import { readCustomer } from "@/lib/customers/reads"
import { recordEvents } from "@/lib/customers/record-events"
import { saveCustomer } from "@/lib/customers/save-customer"
import { type EventInput, eventInput } from "@/lib/customers/schema"
import { receiveEvent } from "@/lib/delivery/receive-event"
import { createTouchpoint } from "@/lib/journey/create-touchpoint"
import { placeEventType } from "@/lib/journey/place-event-type"
import { listEventTypes } from "@/lib/journey/reads"
import { parse } from "@/lib/parse"
import { makeWorkspace } from "../factories/workspace"

let ctx: Ctx
beforeAll(async () => {
  ctx = await makeWorkspace()
})

type Isolation = "serializable" | "read committed"

/** Records one event; throws when its customer is nobody we know. */
async function record(input: EventInput, { isolation = "serializable" as Isolation, source = "api" } = {}) {
  const rows = [parse(eventInput, input)]
  const [recorded] = await transaction((tx) => recordEvents(tx, ctx, rows, { source }), { isolation })
  if (!recorded || "refused" in recorded) throw new Error(recorded?.refused)
  return recorded
}

describe("an event", () => {
  it("is recorded with its customer, and its type waits to be placed", async () => {
    const { event, customer, duplicate } = await record({
      type: "order.delivered",
      customer: { email: "anna@example.com", name: "Anna", properties: { country: "IT" } },
      externalId: "1001",
      occurredAt: "2026-11-20T09:30:00+01:00",
      channel: "courier",
      value: 59.9,
      currency: "eur",
      properties: { carrier: "BRT", parcels: 2 },
    })
    expect(duplicate).toBe(false)
    expect(event).toMatchObject({
      customerId: customer.id,
      touchpointId: null,
      occurredAt: new Date("2026-11-20T08:30:00Z"),
      value: 59.9,
      currency: "EUR",
      properties: { carrier: "BRT", parcels: 2 },
    })
    expect(await listEventTypes(ctx)).toMatchObject([{ type: "order.delivered", touchpointId: null }])
    const history = await readCustomer(ctx, customer.id)
    expect(history.events).toEqual([event])
    expect(history.customer).toEqual(customer)
  })

  it("happens where its type is placed, now when it does not say when", async () => {
    const { id } = await createTouchpoint(ctx, { name: "Support", stage: "support", channel: "email" })
    await placeEventType(ctx, { type: "ticket.solved", touchpointId: id })
    const { event } = await record({ type: "ticket.solved", customer: { email: "bruno@example.com" } })
    expect(event).toMatchObject({ touchpointId: id, occurredAt: ctx.now, externalId: event.id })
  })

  it("that comes again gives the first one back and changes nothing", async () => {
    const first = await record({ type: "visit", externalId: "v1", value: 1, customer: { email: "carla@example.com" } })
    const again = await record({
      type: "visit",
      externalId: "v1",
      value: 2,
      customer: { email: "carla@example.com", name: "Changed" },
    })
    expect(again).toEqual({ ...first, duplicate: true })
    const elsewhere = await record(
      { type: "visit", externalId: "v1", customer: { email: "carla@example.com" } },
      { source: "csv" },
    )
    expect(elsewhere.duplicate).toBe(false)
  })

  it.each(["serializable", "read committed"] as const)(
    "that comes fifty times at once is one (%s)",
    async (isolation) => {
      const input = {
        type: `rush.${isolation.slice(0, 4)}`,
        externalId: "r1",
        customer: { email: `${isolation.slice(0, 4)}@example.com` },
      }
      const all = await Promise.all(Array.from({ length: 50 }, () => record(input, { isolation })))
      expect(all.filter(({ duplicate }) => !duplicate)).toHaveLength(1)
      expect(new Set(all.map(({ event }) => event.id)).size).toBe(1)
      const stored = await db()
        .select()
        .from(events)
        .where(and(eq(events.workspaceId, ctx.workspaceId), eq(events.type, input.type)))
      expect(stored).toHaveLength(1)
    },
  )

  it("may name a known customer by external id alone, nobody else", async () => {
    const { id } = await saveCustomer(ctx, { email: "dario@example.com", externalId: "D1" })
    const { customer } = await record({ type: "visit", customer: { externalId: "D1" } })
    expect(customer.id).toBe(id)
    const stranger = { type: "visit", customer: { externalId: "D2" } }
    await expect(receiveEvent(ctx, stranger, { source: "api" })).rejects.toMatchObject({
      code: "invalid",
      fields: [{ path: "customer.externalId" }],
    })
  })

  it("goes by the email when the external id belongs to somebody else", async () => {
    const { id } = await saveCustomer(ctx, { email: "elio@example.com", externalId: "E1" })
    await saveCustomer(ctx, { email: "fulvia@example.com" })
    const { customer } = await record({ type: "visit", customer: { email: "fulvia@example.com", externalId: "E1" } })
    expect(customer).toMatchObject({ email: "fulvia@example.com", externalId: null })
    expect(customer.id).not.toBe(id)
  })

  it.each([
    [{ type: "", customer: { email: "a@example.com" } }, "type: is empty"],
    [{ type: "a b", customer: { email: "a@example.com" } }, "type: may hold"],
    [{ type: "a", customer: {} }, "customer: needs an email"],
    [{ type: "a", customer: { email: "x" } }, "customer.email: is no email address"],
    [{ type: "a", customer: { email: "a@example.com" }, occurredAt: "yesterday" }, "occurredAt: must be an instant"],
    [{ type: "a", customer: { email: "a@example.com" }, occurredAt: "0026-01-01T00:00:00Z" }, "occurredAt: must lie"],
    [{ type: "a", customer: { email: "a@example.com" }, value: "12" }, "value: "],
    [{ type: "a", customer: { email: "a@example.com" }, currency: "euro" }, "currency: must be three letters"],
  ])("is refused: %j", async (input, sentence) => {
    await expect(record(input as EventInput)).rejects.toMatchObject({
      code: "invalid",
      message: expect.stringContaining(sentence),
    })
  })
})

describe("many events at once", () => {
  it("say row by row which were new", async () => {
    const { id: customerId } = await saveCustomer(ctx, { email: "many@example.com" })
    const rows = ["m1", "m2", "m1"].map((externalId) => ({ type: "many", externalId, customerId }))
    const first = await transaction((tx) => insertEvents(tx, ctx, rows, { source: "import" }))
    expect(first.map((row) => row?.externalId ?? null)).toEqual(["m1", "m2", null])
    const again = await transaction((tx) => insertEvents(tx, ctx, rows, { source: "import" }))
    expect(again).toEqual([null, null, null])
  })
})
