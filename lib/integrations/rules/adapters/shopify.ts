import { because } from "../../reasons"
import { at } from "../pointer"
import { customerOf, fullName, instantOf, numberOf, textOf, withoutEmpty } from "../values"
import type { Adapter, Reading } from "./adapter"
import { moneyOf } from "./money"

const ORDERS = { "orders/fulfilled": "order.fulfilled", "orders/paid": "order.paid" } as const
const REFUND = "refunds/create"
const CHANNELS: Record<string, string> = { web: "website", pos: "store", shopify_draft_order: "other" }

const isOrder = (topic: string): topic is keyof typeof ORDERS => Object.hasOwn(ORDERS, topic)

/** Shopify (shopify.dev/docs/api/webhooks): orders paid and fulfilled, and refunds, which name their order alone. */
export const shopify: Adapter = {
  subjectOf({ json, header }) {
    const objectId = idOf(json)
    const topic = textOf(header("x-shopify-topic"), 100)
    return objectId && topic ? { topic, objectId } : undefined
  },
  read({ topic, objectId }, json) {
    if (isOrder(topic)) return readOrder(topic, objectId, json)
    return topic === REFUND ? readRefund(objectId, json) : { ignored: because.otherTopic(topic) }
  },
}

function readOrder(topic: keyof typeof ORDERS, orderId: string, json: unknown): Reading {
  // Shopify's "send test notification" and its test gateway: nobody bought anything.
  if (at(json, "test") === true) return { ignored: because.testOrder() }
  const money = moneyOf(at(json, "total_price"), at(json, "currency"))
  if ("failed" in money) return money
  const customer = customerOf({
    email: textOf(at(json, "contact_email")) ?? textOf(at(json, "email")) ?? at(json, "customer", "email"),
    phone: textOf(at(json, "phone")) ?? textOf(at(json, "customer", "phone")) ?? at(json, "shipping_address", "phone"),
    name:
      fullName(at(json, "customer", "first_name"), at(json, "customer", "last_name")) ??
      textOf(at(json, "shipping_address", "name")) ??
      at(json, "billing_address", "name"),
    locale: at(json, "customer_locale"),
    country: textOf(at(json, "shipping_address", "country_code")) ?? at(json, "billing_address", "country_code"),
  })
  if (!customer) return { ignored: because.noAddress() }
  const items = at(json, "line_items")
  return {
    event: withoutEmpty({
      type: ORDERS[topic],
      externalId: orderId,
      customer,
      ...money,
      channel: CHANNELS[textOf(at(json, "source_name")) ?? ""],
      occurredAt: topic === "orders/fulfilled" ? fulfilledAt(json) : paidAt(json),
      properties: withoutEmpty({
        order_id: orderId,
        order_number: textOf(at(json, "name")),
        items: Array.isArray(items) ? items.length : undefined,
      }),
    }),
  }
}

function readRefund(refundId: string, json: unknown): Reading {
  const orderId = textOf(at(json, "order_id"))
  if (!orderId) return { failed: because.badValue("order_id") }
  const all = at(json, "transactions")
  const refunds = Array.isArray(all) ? all.filter((one) => at(one, "kind") === "refund") : []
  const money = moneyOf(refunds.length > 0 ? totalOf(refunds) : undefined, at(refunds[0], "currency"))
  if ("failed" in money) return money
  return {
    event: withoutEmpty({
      type: "order.refunded",
      externalId: refundId,
      ...money,
      occurredAt: instantOf(at(json, "processed_at")) ?? instantOf(at(json, "created_at")),
      properties: { order_id: orderId, refund_id: refundId },
    }),
    order: { id: orderId, topics: Object.keys(ORDERS) },
  }
}

const totalOf = (refunds: readonly unknown[]): number =>
  Math.round(refunds.reduce<number>((sum, one) => sum + (numberOf(at(one, "amount")) ?? 0), 0) * 100) / 100

const paidAt = (json: unknown) => instantOf(at(json, "processed_at")) ?? instantOf(at(json, "updated_at"))

/** When the last parcel was made ready. */
function fulfilledAt(json: unknown): Date | undefined {
  const all = at(json, "fulfillments")
  const times = (Array.isArray(all) ? all : []).flatMap((one) => instantOf(at(one, "created_at"))?.getTime() ?? [])
  return times.length > 0 ? new Date(Math.max(...times)) : instantOf(at(json, "updated_at"))
}

/** By the global id, since Shopify's numbers may be larger than JavaScript holds exactly. */
const idOf = (json: unknown): string | undefined =>
  /\/(\d+)$/.exec(textOf(at(json, "admin_graphql_api_id")) ?? "")?.[1] ?? textOf(at(json, "id"))
