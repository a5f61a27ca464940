import { eq } from "drizzle-orm"
import { describe, expect, it, vi } from "vitest"
import { db } from "@/db/client"
import { webhookDeliveries } from "@/db/schema"
import { createTrigger } from "@/lib/delivery/create-trigger"
import { changeEndpoint } from "@/lib/integrations/change-endpoint"
import { createEndpoint } from "@/lib/integrations/create-endpoint"
import { listDeliveries } from "@/lib/integrations/list-deliveries"
import { readEndpoint } from "@/lib/integrations/reads"
import {
  ownMapping,
  ownOrder,
  shopifyOrder,
  shopifyRefund,
  signed,
  wooOrder,
  zendeskTicket,
} from "@/tests/factories/webhooks"
import { NOW } from "@/tests/factories/workspace"
import {
  ctx,
  endpoint,
  eventsMade,
  invitationsMade,
  post,
  SECRET,
  shopify,
  stored,
  survey,
  time,
  trigger,
  woo,
  workAll,
} from "./hooks-under-test"

// The test decides when the job runs: set before any module reads the environment.
vi.hoisted(() => {
  process.env.WORKER = "off"
})

describe("a signed delivery", () => {
  it("is stored and answered before anything is made of it; then it is an event that asks", async () => {
    await trigger("order.fulfilled")
    const to = await endpoint({ source: "shopify" })
    expect(await shopify(to, shopifyOrder, "orders/fulfilled")).toEqual({ status: 200, body: '{"status":"received"}' })
    expect(await stored()).toMatchObject([{ state: "received", body: JSON.stringify(shopifyOrder), copies: 1 }])
    expect(await eventsMade()).toEqual([])
    await workAll()
    expect(await eventsMade()).toMatchObject([
      { source: `shopify:${to.id}`, type: "order.fulfilled", externalId: "820982911946154508", value: 388 },
    ])
    const { data } = await listDeliveries(ctx, { endpoint: to.id })
    expect(data).toMatchObject([
      {
        state: "done",
        event: { type: "order.fulfilled" },
        customer: { email: "jon@example.com" },
        invitations: [{ state: "scheduled", surveyId: survey.surveyId }],
      },
    ])
    expect(await readEndpoint(ctx, to.id)).toMatchObject({ lastReceivedAt: time.now })
  })

  it("of a refund belongs to who placed its order", async () => {
    const to = await endpoint({ source: "shopify" })
    await shopify(to, shopifyOrder, "orders/paid")
    await shopify(to, shopifyRefund, "refunds/create")
    await workAll()
    const [order, refund] = await stored()
    expect(refund).toMatchObject({ state: "done", customerId: order?.customerId })
    expect(await eventsMade()).toContainEqual(
      expect.objectContaining({
        type: "order.refunded",
        properties: expect.objectContaining({ refund_id: "929361464" }),
      }),
    )
  })

  it("of a refund takes back what its order has planned, and not what another order has", async () => {
    const cancelOn = [{ eventType: "order.refunded", same: "properties.order_id" }]
    const { surveyId } = survey
    await createTrigger(ctx, {
      eventType: "order.fulfilled",
      surveyId,
      delaySeconds: 86_400,
      cooldownSeconds: 0,
      cancelOn,
    })
    const to = await endpoint({ source: "shopify" })
    await shopify(to, shopifyOrder, "orders/fulfilled")
    await shopify(to, { ...shopifyOrder, admin_graphql_api_id: "gid://shopify/Order/7" }, "orders/fulfilled")
    await shopify(to, shopifyRefund, "refunds/create")
    await workAll()
    const made = await eventsMade()
    const orderOf = (eventId: string | null) => made.find(({ id }) => id === eventId)?.externalId
    const states = (await invitationsMade()).map(({ eventId, state, reason }) => [orderOf(eventId), state, reason])
    expect(states.sort()).toEqual([
      ["7", "scheduled", null],
      ["820982911946154508", "skipped", "cancelled_by_event"],
    ])
  })

  it("of a refund waits for an order that is still being worked on, and says when there is none", async () => {
    const to = await endpoint({ source: "shopify" })
    await shopify(to, shopifyRefund, "refunds/create")
    await workAll()
    expect(await stored()).toMatchObject([{ state: "ignored", reason: "unknown_order" }])
    const other = await endpoint({ source: "shopify" })
    await shopify(other, shopifyOrder, "orders/paid")
    const busy = { nextAttemptAt: new Date(NOW.getTime() + 30_000) }
    await db().update(webhookDeliveries).set(busy).where(eq(webhookDeliveries.endpointId, other.id))
    await shopify(other, shopifyRefund, "refunds/create")
    await workAll()
    expect((await stored()).at(-1)).toMatchObject({ state: "received", attempt: 1 })
    time.now = new Date(NOW.getTime() + 61_000)
    await workAll()
    expect((await stored()).slice(1)).toMatchObject([{ state: "done" }, { state: "done" }])
  })

  it("of WooCommerce counts by its order: two orders may come under one delivery id", async () => {
    const to = await endpoint({ source: "woocommerce" })
    await woo(to, wooOrder)
    await woo(to, { ...wooOrder, id: 728 })
    await woo(to, { ...wooOrder, date_modified_gmt: "2026-11-23T09:00:00" })
    await workAll()
    expect((await eventsMade()).map(({ externalId }) => externalId).sort()).toEqual(["727", "728"])
    expect((await stored()).map(({ copies }) => copies)).toEqual([2, 1])
  })

  it("of WooCommerce's ping needs no signature and is answered 200", async () => {
    const to = await endpoint({ source: "woocommerce" })
    const form = { "content-type": "application/x-www-form-urlencoded" }
    expect(await post(to, "webhook_id=7", form)).toMatchObject({ status: 200 })
    await changeEndpoint(ctx, to.id, { status: "paused" })
    expect(await post(to, "webhook_id=7", form)).toMatchObject({ status: 200 })
    expect(await post(await endpoint({ source: "shopify" }), "webhook_id=7", form)).toMatchObject({ status: 401 })
    expect(await stored()).toEqual([])
  })

  it("of Zendesk is one event each time a ticket is solved", async () => {
    const to = await endpoint({ source: "zendesk" })
    const times = ["2026-11-23T08:05Z", "2026-11-23T09:05Z", "2026-11-23T08:05Z"]
    for (const updated_at of times) {
      const body = JSON.stringify({ ...zendeskTicket, updated_at })
      expect(await post(to, body, signed.zendesk(SECRET, body, NOW))).toMatchObject({ status: 200 })
    }
    await workAll()
    expect(await eventsMade()).toMatchObject([{ type: "ticket.solved" }, { type: "ticket.solved" }])
  })

  it("of a program of one's own is read by its mapping, also when that comes later", async () => {
    const { secret, ...to } = await createEndpoint(ctx, { source: "generic", name: "Till" })
    expect(secret).toMatch(/^whsec_/)
    const body = JSON.stringify(ownOrder)
    await post(to, body, signed.generic(secret ?? "", body, NOW))
    await workAll()
    expect(await stored()).toMatchObject([{ state: "ignored", reason: "not_mapped", objectId: "msg_1" }])
    await changeEndpoint(ctx, to.id, { mapping: ownMapping })
    await post(to, body, signed.generic(secret ?? "", body, NOW, "msg_2"))
    await workAll()
    expect((await stored()).at(-1)).toMatchObject({ state: "done", topic: "shipped", objectId: "A-17" })
  })
})

describe("fifty copies at once", () => {
  it("are one delivery, one event and one invitation", async () => {
    await trigger("order.paid")
    const to = await endpoint({ source: "shopify" })
    const all = await Promise.all(Array.from({ length: 50 }, () => shopify(to, shopifyOrder, "orders/paid")))
    expect(new Set(all.map(({ status }) => status))).toEqual(new Set([200]))
    expect(await stored()).toMatchObject([{ copies: 50 }])
    await Promise.all([workAll(), workAll()])
    expect(await eventsMade()).toHaveLength(1)
    expect(await invitationsMade()).toHaveLength(1)
  })

  it("that are worked on by two workers at once as well", async () => {
    await trigger("order.fulfilled")
    const to = await endpoint({ source: "woocommerce" })
    await Promise.all(Array.from({ length: 50 }, (_, index) => woo(to, { ...wooOrder, id: index })))
    await Promise.all([workAll(), workAll(), workAll()])
    expect(await eventsMade()).toHaveLength(50)
    expect((await stored()).every(({ state, attempt }) => state === "done" && attempt === 1)).toBe(true)
  })
})

describe("a paused endpoint", () => {
  it("answers 200 and lists what it ignored; the same coming again later counts", async () => {
    const to = await endpoint({ source: "woocommerce" })
    await changeEndpoint(ctx, to.id, { status: "paused" })
    expect(await woo(to, wooOrder)).toMatchObject({ status: 200 })
    await workAll()
    expect(await stored()).toMatchObject([{ state: "ignored", reason: "paused" }])
    await changeEndpoint(ctx, to.id, { status: "active" })
    await woo(to, wooOrder)
    await workAll()
    expect(await stored()).toMatchObject([{ state: "done", copies: 2, reason: null }])
    expect(await eventsMade()).toHaveLength(1)
  })
})
