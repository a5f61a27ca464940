import { expect, it } from "vitest"
import { eventInput } from "@/lib/customers/schema"
import { ownOrder, shopifyOrder, shopifyRefund, wooOrder, zendeskTicket } from "../../factories/webhooks"
import { read } from "./read-as"

const without = [
  [
    "shopify",
    { ...shopifyOrder, contact_email: null, email: "", customer: null, shipping_address: null },
    "orders/paid",
  ],
  ["woocommerce", { ...wooOrder, billing: { first_name: "Ada", email: "no address", phone: "" } }, "order.updated"],
  ["zendesk", { ...zendeskTicket, email: "" }, ""],
  ["generic", { ...ownOrder, order: { ref: "A-18" } }, ""],
] as const

it.each(without)("%s: a customer without address is no event, with the reason", (source, json, topic) => {
  expect(read(source, json, topic)).toMatchObject({ ignored: { reason: "no_address" } })
})

const moneys = [
  ["shopify", { ...shopifyOrder, currency: "ZZQ" }, "orders/paid"],
  ["shopify", { ...shopifyRefund, transactions: [{ kind: "refund", amount: "1", currency: "ZZQ" }] }, "refunds/create"],
  ["woocommerce", { ...wooOrder, currency: "ZZQ" }, "order.updated"],
  ["generic", { ...ownOrder, order: { ...ownOrder.order, currency: "ZZQ" } }, ""],
] as const

it.each(moneys)("%s: an unknown currency is named", (source, json, topic) => {
  expect(read(source, json, topic)).toMatchObject({
    failed: { reason: "unknown_currency", reasonValues: { currency: "ZZQ" } },
  })
})

const hostile = "Ada\r\nBcc: all@example.com"
const named = [
  ["shopify", { ...shopifyOrder, customer: { first_name: hostile } }, "orders/paid"],
  [
    "woocommerce",
    { ...wooOrder, billing: { ...wooOrder.billing, first_name: hostile, last_name: "" } },
    "order.updated",
  ],
  ["zendesk", { ...zendeskTicket, name: hostile }, ""],
  ["generic", { ...ownOrder, order: { buyer: { mail: "anna@example.com", full_name: hostile } } }, ""],
] as const

it.each(named)("%s: a name is one line, whatever it tries", (source, json, topic) => {
  expect(read(source, json, topic)).toMatchObject({ event: { customer: { name: "Ada Bcc: all@example.com" } } })
})

const anything = [
  null,
  [],
  {},
  "text",
  7,
  { id: {} },
  { id: 1, billing: [], line_items: 3, customer: "x", detail: null },
]
const sources = ["shopify", "woocommerce", "zendesk", "generic"] as const

it.each(sources)("%s: whatever JSON comes is read without a crash", (source) => {
  for (const json of anything) {
    for (const topic of ["orders/paid", "refunds/create", "order.updated"]) {
      const reading = read(source, json, topic)
      if (reading && "event" in reading && "customer" in reading.event) eventInput.parse(reading.event)
    }
  }
})

it("every event fits what the API takes", () => {
  for (const reading of [
    read("shopify", shopifyOrder, "orders/paid"),
    read("woocommerce", wooOrder, "order.updated"),
    read("zendesk", zendeskTicket),
    read("generic", ownOrder),
  ]) {
    expect(() => eventInput.parse(reading && "event" in reading ? reading.event : undefined)).not.toThrow()
  }
})
