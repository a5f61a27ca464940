import { createHmac } from "node:crypto"

/*
 * What shops and help desks send, in the shape of their published examples. An order that is a test in the example is none
 * here, where it is to be asked about.
 */

const ORDER_ID = "820982911946154508"

/** orders/paid and orders/fulfilled: shopify.dev/docs/api/webhooks, sample payload of orders/fulfilled, shortened. */
export const shopifyOrder = {
  id: 820982911946154500,
  admin_graphql_api_id: `gid://shopify/Order/${ORDER_ID}`,
  contact_email: "jon@example.com",
  created_at: "2026-11-22T18:00:00+01:00",
  currency: "USD",
  customer_locale: "en",
  email: "jon@example.com",
  name: "#9999",
  phone: null,
  processed_at: "2026-11-22T18:00:05+01:00",
  source_name: "web",
  test: false,
  total_price: "388.00",
  updated_at: "2026-11-23T09:00:00+01:00",
  customer: { id: 115310627314723950, email: "john@example.com", first_name: "John", last_name: "Smith", phone: null },
  billing_address: { first_name: "Steve", name: "Steve Shipper", phone: "555-555-SHIP", country_code: "US" },
  shipping_address: { first_name: "Steve", name: "Steve Shipper", phone: "555-555-SHIP", country_code: "US" },
  fulfillments: [{ id: 1, created_at: "2026-11-23T08:30:00+01:00", status: "success" }],
  line_items: [
    { id: 487817672276298500, title: "Aviator sunglasses", quantity: 1, price: "89.99" },
    { id: 976318377106520300, title: "Mid-century lounger", quantity: 1, price: "159.99" },
  ],
}

/** refunds/create: shopify.dev/docs/api/admin-rest/latest/resources/refund, shortened. It names the order, not the customer. */
export const shopifyRefund = {
  id: 929361464,
  order_id: ORDER_ID,
  created_at: "2026-11-23T10:34:55+01:00",
  processed_at: "2026-11-23T10:34:55+01:00",
  note: "wrong size",
  refund_line_items: [{ id: 1058498311, quantity: 1, line_item_id: 518995019, subtotal: 199 }],
  transactions: [
    { id: 1072844685, order_id: ORDER_ID, kind: "refund", status: "success", amount: "41.94", currency: "USD" },
  ],
}

/** order.updated: woocommerce.github.io/woocommerce-rest-api-docs, "Retrieve an order", shortened. */
export const wooOrder = {
  id: 727,
  number: "727",
  status: "completed",
  currency: "USD",
  total: "29.35",
  created_via: "checkout",
  date_created_gmt: "2026-11-20T19:28:02",
  date_modified_gmt: "2026-11-23T08:28:08",
  date_paid_gmt: "2026-11-20T19:28:08",
  date_completed_gmt: "2026-11-23T08:15:00",
  customer_id: 0,
  billing: {
    first_name: "John",
    last_name: "Doe",
    country: "US",
    email: "john.doe@example.com",
    phone: "(555) 555-5555",
  },
  shipping: { first_name: "John", last_name: "Doe", country: "US" },
  line_items: [{ id: 315, name: "Woo Single #1", product_id: 93, quantity: 2, total: "6.00" }],
}

/** The body that Nove gives for a trigger, with what Zendesk puts for its placeholders ("Zendesk placeholders reference"). */
export const zendeskTicket = {
  event: "ticket.solved",
  ticket_id: "35436",
  updated_at: "2026-11-23T08:05Z",
  email: "sample@example.com",
  name: "Sample Requester",
  channel: "Web form",
}

/** developer.zendesk.com/api-reference/webhooks/event-types/ticket-events, status changed, shortened: it names no address. */
export const zendeskEvent = {
  type: "zen:event-type:ticket.status_changed",
  account_id: 22129848,
  id: "2b24ef10-19e0-11ed-8b4f-6e0a1f2a3c4d",
  time: "2026-11-23T08:05:00Z",
  zendesk_event_version: "2022-11-06",
  subject: "zen:ticket:35436",
  detail: { id: "35436", requester_id: "8447388090494", status: "SOLVED", via: { channel: "web_service" } },
  event: { current: "SOLVED", previous: "OPEN" },
}

/** What a program of one's own might send. */
export const ownOrder = {
  kind: "shipped",
  order: {
    ref: "A-17",
    total: 59.9,
    currency: "eur",
    buyer: { mail: "anna@example.com", full_name: "Anna Rossi", lang: "it" },
    "shop/till": "Verona",
  },
  at: 1_795_420_800,
}

/** How it is to be read. */
export const ownMapping = {
  type: { path: "/kind" },
  fields: {
    externalId: "/order/ref",
    orderId: "/order/ref",
    email: "/order/buyer/mail",
    name: "/order/buyer/full_name",
    locale: "/order/buyer/lang",
    value: "/order/total",
    currency: "/order/currency",
    occurredAt: "/at",
  },
  properties: { till: "/order/shop~1till" },
}

const hmac = (key: string | Buffer, text: string) => createHmac("sha256", key).update(text).digest("base64")

/** The headers with which each source signs a body. */
export const signed = {
  shopify: (secret: string, body: string, topic: string) => ({
    "x-shopify-topic": topic,
    "x-shopify-hmac-sha256": hmac(secret, body),
  }),
  woocommerce: (secret: string, body: string, topic = "order.updated") => ({
    "x-wc-webhook-topic": topic,
    "x-wc-webhook-delivery-id": "36e520ebabc2fa725092ff4a47acedf2",
    "x-wc-webhook-signature": hmac(secret, body),
  }),
  zendesk: (secret: string, body: string, at: Date) => ({
    "x-zendesk-webhook-signature-timestamp": at.toISOString(),
    "x-zendesk-webhook-signature": hmac(secret, at.toISOString() + body),
  }),
  generic: (secret: string, body: string, at: Date, id = "msg_1") => {
    const seconds = Math.floor(at.getTime() / 1000)
    const key = Buffer.from(secret.replace("whsec_", ""), "base64")
    return {
      "webhook-id": id,
      "webhook-timestamp": String(seconds),
      "webhook-signature": `v1,${hmac(key, `${id}.${seconds}.${body}`)}`,
    }
  },
}
