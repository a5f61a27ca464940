import { eq } from "drizzle-orm"
import { describe, expect, it, vi } from "vitest"
import { db } from "@/db/client"
import { customers } from "@/db/schema"
import { createEndpoint } from "@/lib/integrations/create-endpoint"
import { shopifyOrder, signed, wooOrder, zendeskTicket } from "@/tests/factories/webhooks"
import { NOW } from "@/tests/factories/workspace"
import { ctx, endpoint, post, SECRET, server, shopify, stored, woo, workAll } from "./hooks-under-test"

// The test decides when the job runs: set before any module reads the environment.
vi.hoisted(() => {
  process.env.WORKER = "off"
})

describe("what is not right", () => {
  const nothingKept = async () => expect(await stored()).toEqual([])

  it("a wrong signature is answered 401 and leaves nothing", async () => {
    const to = await endpoint({ source: "shopify" })
    const body = JSON.stringify(shopifyOrder, null, 1)
    const right = signed.shopify(SECRET, body, "orders/paid")
    const [first = ""] = right["x-shopify-hmac-sha256"]
    const flipped = right["x-shopify-hmac-sha256"].replace(first, first === "A" ? "B" : "A")
    for (const [sent, headers] of [
      [body, { ...right, "x-shopify-hmac-sha256": flipped }],
      [JSON.stringify(JSON.parse(body)), right],
      [body, {}],
      [body, signed.shopify("another secret", body, "orders/paid")],
    ] as const) {
      expect(await post(to, sent, headers)).toMatchObject({ status: 401 })
    }
    await nothingKept()
  })

  it("a stale time of Zendesk or Standard Webhooks is a wrong signature", async () => {
    const stale = new Date(NOW.getTime() - 301_000)
    const body = JSON.stringify(zendeskTicket)
    expect(await post(await endpoint({ source: "zendesk" }), body, signed.zendesk(SECRET, body, stale))).toMatchObject({
      status: 401,
    })
    const { secret, ...to } = await createEndpoint(ctx, { source: "generic", name: "Till" })
    expect(await post(to, body, signed.generic(secret ?? "", body, stale))).toMatchObject({ status: 401 })
    await nothingKept()
  })

  it("an endpoint that has no secret yet takes nothing in", async () => {
    const to = await createEndpoint(ctx, { source: "zendesk", name: "Help desk" })
    expect(to).toMatchObject({ hasSecret: false, secret: null })
    const body = JSON.stringify(zendeskTicket)
    expect(await post(to, body, signed.zendesk("", body, NOW))).toMatchObject({ status: 401 })
  })

  it("an address that is nobody's is one identical 404, whatever is wrong with it", async () => {
    const { id, url } = await endpoint({ source: "shopify" })
    const others = [url.replace(id, "nobody"), url.replace("shopify", "zendesk"), url.replace("shopify", "x")]
    const answers = await Promise.all(others.map((other) => shopify({ url: other }, shopifyOrder, "orders/paid")))
    expect(answers[0]).toMatchObject({ status: 404 })
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    const get = await fetch(`http://127.0.0.1:${server.port}${new URL(url).pathname}`)
    expect({ status: get.status, allow: get.headers.get("allow") }).toEqual({ status: 405, allow: "POST" })
    await nothingKept()
  })

  it("a body over a megabyte is answered 413 and not kept", async () => {
    const to = await endpoint({ source: "shopify" })
    expect(await shopify(to, { ...shopifyOrder, note: "x".repeat(1_000_000) }, "orders/paid")).toMatchObject({
      status: 413,
    })
    await nothingKept()
  })

  it.each([
    ["nested a hundred thousand deep", `${"[".repeat(100_000)}${"]".repeat(100_000)}`, "more than 64 deep"],
    ["no JSON", "webhook_id=1&a=2", "no JSON document"],
    ["no order", "{}", "names no object"],
  ])("a signed body that is %s is answered 400 with a sentence", async (_, body, sentence) => {
    const to = await endpoint({ source: "shopify" })
    const answer = await post(to, body, signed.shopify(SECRET, body, "orders/paid"))
    expect(answer).toMatchObject({ status: 400, body: expect.stringContaining(sentence) })
    await nothingKept()
  })

  it("an unknown currency and a customer without address are told, and the rest goes on", async () => {
    const to = await endpoint({ source: "woocommerce" })
    await woo(to, { ...wooOrder, id: 1, currency: "ZZQ" })
    await woo(to, { ...wooOrder, id: 2, billing: {} })
    await woo(to, { ...wooOrder, id: 3 })
    await workAll()
    expect(await stored()).toMatchObject([
      { state: "failed", reason: "unknown_currency", reasonValues: { currency: "ZZQ" } },
      { state: "ignored", reason: "no_address" },
      { state: "done" },
    ])
  })

  it("a value that no event may have fails with the name of its field", async () => {
    const to = await endpoint({ source: "woocommerce" })
    await woo(to, { ...wooOrder, total: "1e300" })
    await workAll()
    expect(await stored()).toMatchObject([{ state: "failed", reason: "bad_value", reasonValues: { field: "value" } }])
  })

  it("a name that tries to write a header stays a name", async () => {
    const to = await endpoint({ source: "woocommerce" })
    await woo(to, { ...wooOrder, billing: { ...wooOrder.billing, first_name: "Ada\r\nBcc: all@example.com" } })
    await workAll()
    const [row] = await db().select().from(customers).where(eq(customers.workspaceId, ctx.workspaceId))
    expect(row?.name).toBe("Ada Bcc: all@example.com Doe")
  })
})
