import { describe, expect, it } from "vitest"
import {
  ownMapping,
  ownOrder,
  shopifyOrder,
  shopifyRefund,
  wooOrder,
  zendeskEvent,
  zendeskTicket,
} from "../../factories/webhooks"
import { read } from "./read-as"

describe("an order of Shopify", () => {
  it("that was paid is worth its total in the shop's currency", () => {
    expect(read("shopify", shopifyOrder, "orders/paid")).toEqual({
      topic: "orders/paid",
      objectId: "820982911946154508",
      event: {
        type: "order.paid",
        externalId: "820982911946154508",
        customer: { email: "jon@example.com", name: "John Smith", locale: "en", properties: { country: "US" } },
        value: 388,
        currency: "USD",
        channel: "website",
        occurredAt: new Date("2026-11-22T17:00:05Z"),
        properties: { order_id: "820982911946154508", order_number: "#9999", items: 2 },
      },
    })
  })

  it("that was fulfilled happened when its last parcel was made ready", () => {
    expect(read("shopify", shopifyOrder, "orders/fulfilled")).toMatchObject({
      event: { type: "order.fulfilled", occurredAt: new Date("2026-11-23T07:30:00Z") },
    })
  })

  it("that is a test, or has another topic, becomes no event", () => {
    expect(read("shopify", { ...shopifyOrder, test: true }, "orders/paid")).toMatchObject({
      ignored: { reason: "test_order" },
    })
    expect(read("shopify", shopifyOrder, "orders/updated")).toMatchObject({
      ignored: { reason: "other_topic", reasonValues: { topic: "orders/updated" } },
    })
  })

  it("that is refunded names its order, by which the customer is found", () => {
    expect(read("shopify", shopifyRefund, "refunds/create")).toEqual({
      topic: "refunds/create",
      objectId: "929361464",
      event: {
        type: "order.refunded",
        externalId: "929361464",
        value: 41.94,
        currency: "USD",
        occurredAt: new Date("2026-11-23T09:34:55Z"),
        properties: { order_id: "820982911946154508", refund_id: "929361464" },
      },
      order: { id: "820982911946154508", topics: ["orders/fulfilled", "orders/paid"] },
    })
  })
})

describe("an order of WooCommerce", () => {
  it("tells of itself once for each status it comes to", () => {
    expect(read("woocommerce", wooOrder, "order.updated")).toEqual({
      topic: "order completed",
      objectId: "727",
      event: {
        type: "order.fulfilled",
        externalId: "727",
        customer: {
          email: "john.doe@example.com",
          phone: "5555555555",
          name: "John Doe",
          properties: { country: "US" },
        },
        value: 29.35,
        currency: "USD",
        channel: "website",
        occurredAt: new Date("2026-11-23T08:15:00Z"),
        properties: { order_id: "727", order_number: "727", items: 1 },
      },
    })
  })

  it.each([
    ["processing", { event: { type: "order.paid", occurredAt: new Date("2026-11-20T19:28:08Z") } }],
    ["refunded", { event: { type: "order.refunded", occurredAt: new Date("2026-11-23T08:28:08Z") } }],
    ["cancelled", { event: { type: "order.cancelled" } }],
    ["on-hold", { ignored: { reason: "other_status", reasonValues: { status: "on-hold" } } }],
  ])("with the status %s", (status, reading) => {
    expect(read("woocommerce", { ...wooOrder, status }, "order.created")).toMatchObject(reading)
  })

  it("is none when the topic is another", () => {
    expect(read("woocommerce", { id: 5, name: "Shirt" }, "product.updated")).toMatchObject({
      ignored: { reason: "other_topic" },
    })
  })
})

describe("a ticket of Zendesk", () => {
  it("is solved, or reopened, at its time", () => {
    expect(read("zendesk", zendeskTicket)).toEqual({
      topic: "ticket.solved",
      objectId: "35436 2026-11-23T08:05Z",
      event: {
        type: "ticket.solved",
        externalId: "35436 2026-11-23T08:05Z",
        customer: { email: "sample@example.com", name: "Sample Requester", properties: {} },
        channel: "website",
        occurredAt: new Date("2026-11-23T08:05:00Z"),
        properties: { ticket_id: "35436" },
      },
    })
    const again = { ...zendeskTicket, event: "ticket.reopened", updated_at: "2026-11-23T09:00Z" }
    expect(read("zendesk", again)).toMatchObject({ event: { type: "ticket.reopened" } })
  })

  it("names no address in Zendesk's own event", () => {
    expect(read("zendesk", zendeskEvent)).toMatchObject({
      topic: "zen:event-type:ticket.status_changed",
      objectId: zendeskEvent.id,
      ignored: { reason: "no_address" },
    })
  })
})

describe("what a program of one's own sends", () => {
  it("is read as it was mapped", () => {
    expect(read("generic", ownOrder)).toEqual({
      topic: "shipped",
      objectId: "A-17",
      event: {
        type: "shipped",
        externalId: "A-17",
        customer: { email: "anna@example.com", name: "Anna Rossi", locale: "it", properties: {} },
        value: 59.9,
        currency: "eur",
        occurredAt: new Date(ownOrder.at * 1000),
        properties: { order_id: "A-17", till: "Verona" },
      },
    })
  })

  it.each([
    ["waits for a mapping", ownOrder, null, { ignored: { reason: "not_mapped" } }],
    ["needs a type", { ...ownOrder, kind: "a b" }, ownMapping, { failed: { reason: "no_type" } }],
    [
      "needs a time that is one",
      { ...ownOrder, at: "yesterday" },
      ownMapping,
      { failed: { reason: "bad_value", reasonValues: { field: "occurredAt" } } },
    ],
  ])("%s", (_, json, mapping, reading) => {
    expect(read("generic", json, "", mapping)).toMatchObject(reading)
  })

  it("is never known by an address, which would outlive its customer's erasure", () => {
    const mapping = { ...ownMapping, fields: { ...ownMapping.fields, externalId: "/order/buyer/mail" } }
    const reading = read("generic", ownOrder, "", mapping)
    expect(reading?.objectId).toMatch(/^[\w-]{43}$/)
    expect(reading).toMatchObject({ event: { externalId: "anna@example.com" } })
  })

  it("is told apart by its content where nothing names an id", () => {
    const mapping = { ...ownMapping, fields: { email: "/order/buyer/mail" } }
    const [one, same, other] = [ownOrder, ownOrder, { ...ownOrder, at: 2 }].map((json) =>
      read("generic", json, "", mapping),
    )
    expect(one?.objectId).toBe(same?.objectId)
    expect(one?.objectId).not.toBe(other?.objectId)
  })
})
