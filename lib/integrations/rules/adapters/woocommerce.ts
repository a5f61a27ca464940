import { because } from "../../reasons"
import { at } from "../pointer"
import { customerOf, fullName, instantOf, textOf, withoutEmpty } from "../values"
import type { Adapter } from "./adapter"
import { moneyOf } from "./money"

/** What an order's status means, and the fields that say since when. */
const STATUSES: Record<string, { type: string; times: readonly string[] }> = {
  processing: { type: "order.paid", times: ["date_paid_gmt", "date_modified_gmt"] },
  completed: { type: "order.fulfilled", times: ["date_completed_gmt", "date_modified_gmt"] },
  refunded: { type: "order.refunded", times: ["date_modified_gmt"] },
  cancelled: { type: "order.cancelled", times: ["date_modified_gmt"] },
}
const CHANNELS: Record<string, string> = { checkout: "website", "store-api": "website", "pos-rest-api": "store" }

/**
 * WooCommerce (woocommerce.github.io/woocommerce-rest-api-docs): every change of an order is one topic, order.updated, so
 * an order tells of itself once for each status it comes to.
 */
export const woocommerce: Adapter = {
  subjectOf({ json, header }) {
    const objectId = textOf(at(json, "id"))
    const topic = textOf(header("x-wc-webhook-topic"), 100)
    if (!objectId || !topic) return undefined
    const status = textOf(at(json, "status"), 50)
    return { topic: isOrderChange(topic) && status ? `order ${status}` : topic, objectId }
  },
  read({ topic, objectId }, json) {
    const name = /^order (.+)$/.exec(topic)?.[1]
    if (name === undefined) return { ignored: because.otherTopic(topic) }
    const status = STATUSES[name]
    if (!status) return { ignored: because.otherStatus(name) }
    const money = moneyOf(at(json, "total"), at(json, "currency"))
    if ("failed" in money) return money
    const customer = customerOf({
      email: at(json, "billing", "email"),
      phone: at(json, "billing", "phone"),
      name:
        fullName(at(json, "billing", "first_name"), at(json, "billing", "last_name")) ??
        fullName(at(json, "shipping", "first_name"), at(json, "shipping", "last_name")),
      country: textOf(at(json, "shipping", "country")) ?? at(json, "billing", "country"),
    })
    if (!customer) return { ignored: because.noAddress() }
    const items = at(json, "line_items")
    return {
      event: withoutEmpty({
        type: status.type,
        externalId: objectId,
        customer,
        ...money,
        channel: CHANNELS[textOf(at(json, "created_via")) ?? ""],
        occurredAt: status.times.map((field) => instantOf(at(json, field))).find((time) => time !== undefined),
        properties: withoutEmpty({
          order_id: objectId,
          order_number: textOf(at(json, "number")),
          items: Array.isArray(items) ? items.length : undefined,
        }),
      }),
    }
  },
}

const isOrderChange = (topic: string): boolean => topic === "order.created" || topic === "order.updated"

/** WooCommerce's ping when a webhook is made: it carries no signature, and anything but 200 means that it is not saved. */
export const isPing = (body: Buffer): boolean => body.length < 100 && /^webhook_id=\d+$/.test(body.toString("latin1"))
