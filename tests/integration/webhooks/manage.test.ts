import { eq } from "drizzle-orm"
import { beforeEach, describe, expect, it } from "vitest"
import { POST } from "@/app/api/v1/webhook-endpoints/route"
import { db } from "@/db/client"
import { auditLog, events, idempotencyKeys, invitations, webhookDeliveries, webhookEndpoints } from "@/db/schema"
import { createApiKey } from "@/lib/accounts/create-api-key"
import type { Ctx } from "@/lib/accounts/ctx"
import { config } from "@/lib/config"
import { createTrigger } from "@/lib/delivery/create-trigger"
import { eraseCustomer } from "@/lib/erasure/erase-customer"
import { changeEndpoint } from "@/lib/integrations/change-endpoint"
import { createEndpoint } from "@/lib/integrations/create-endpoint"
import { deleteEndpoint } from "@/lib/integrations/delete-endpoint"
import { dropBodies } from "@/lib/integrations/drop-bodies"
import { listDeliveries, readDeliveryBody, readLatestBody } from "@/lib/integrations/list-deliveries"
import { listEndpoints, readEndpoint } from "@/lib/integrations/reads"
import { receiveDelivery } from "@/lib/integrations/receive-delivery"
import { replaceSecret } from "@/lib/integrations/replace-secret"
import { replayDelivery } from "@/lib/integrations/replay-delivery"
import { workDeliveries } from "@/lib/integrations/work-deliveries"
import { makeSurvey } from "@/tests/factories/survey"
import { signed, wooOrder } from "@/tests/factories/webhooks"
import { makeWorkspace, NOW, withScope } from "@/tests/factories/workspace"
import { runRaw } from "@/tests/servers/raw"

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const later = (milliseconds: number) => new Date(NOW.getTime() + milliseconds)

let ctx: Ctx
let shop: { id: string; secret: string }

beforeEach(async () => {
  await db().delete(webhookDeliveries)
  ctx = await makeWorkspace()
  const { id, secret } = await createEndpoint(ctx, { source: "woocommerce", name: "Shop" })
  shop = { id, secret: secret ?? "" }
})

/** What the shop sends, straight to the verb behind the address. */
function deliver(order: object, { now = NOW, secret = shop.secret } = {}) {
  const text = JSON.stringify(order)
  const headers: Record<string, string> = signed.woocommerce(secret, text)
  const header = (name: string) => headers[name]
  return receiveDelivery({ source: "woocommerce", endpointId: shop.id, body: Buffer.from(text), header, now })
}

const deliveries = async () => (await listDeliveries(ctx, { endpoint: shop.id })).data
const one = async () => {
  const [row] = await db().select().from(webhookDeliveries)
  if (!row) throw new Error("There is no delivery.")
  return row
}
const countOf = async (table: typeof events | typeof invitations) =>
  (await db().select({ id: table.id }).from(table).where(eq(table.workspaceId, ctx.workspaceId))).length

async function ask() {
  const { surveyId } = await makeSurvey(ctx)
  await createTrigger(ctx, { eventType: "order.fulfilled", surveyId, window: "any", cooldownSeconds: 0 })
}

describe("an endpoint", () => {
  it("shows its secret once; another one takes its place at once", async () => {
    expect(shop.secret.length).toBeGreaterThan(30)
    expect(JSON.stringify([await listEndpoints(ctx), await readEndpoint(ctx, shop.id)])).not.toContain(shop.secret)
    expect(await deliver(wooOrder)).toBe("stored")
    const { secret } = await replaceSecret(ctx, shop.id, {})
    expect(secret).not.toBe(shop.secret)
    await expect(deliver(wooOrder)).rejects.toMatchObject({ code: "unauthenticated" })
    expect(await deliver(wooOrder, { secret: secret ?? "" })).toBe("copy")
    expect(await replaceSecret(ctx, shop.id, { secret: "chosen elsewhere" })).toMatchObject({ secret: null })
    expect(await deliver(wooOrder, { secret: "chosen elsewhere" })).toBe("copy")
  })

  it("takes the secret of those who make it themselves", async () => {
    const desk = await createEndpoint(ctx, { source: "zendesk", name: "Help desk" })
    expect(desk).toMatchObject({ secret: null, hasSecret: false, url: `${config().appUrl}/hooks/zendesk/${desk.id}` })
    await expect(replaceSecret(ctx, desk.id, {})).rejects.toMatchObject({ code: "invalid" })
    expect(await replaceSecret(ctx, desk.id, { secret: "from Zendesk" })).toMatchObject({ hasSecret: true })
  })

  it("keeps its secret sealed, in no row and no line of the audit log", async () => {
    await replaceSecret(ctx, shop.id, { secret: "chosen elsewhere" })
    const everything = JSON.stringify([await db().select().from(webhookEndpoints), await db().select().from(auditLog)])
    for (const secret of [shop.secret, "chosen elsewhere"]) expect(everything).not.toContain(secret)
    const actions = (await db().select().from(auditLog).where(eq(auditLog.subject, shop.id))).map(
      ({ action }) => action,
    )
    expect(actions.sort()).toEqual(["webhook-endpoint.create", "webhook-endpoint.secret"])
  })

  it("that is made twice by the API under one Idempotency-Key is one, whose secret is not told again or kept", async () => {
    const { key } = await createApiKey(ctx, { name: "setup", scope: "admin" })
    const make = async () => {
      const headers = { authorization: `Bearer ${key}`, "idempotency-key": "once" }
      const body = JSON.stringify({ source: "generic", name: "Till" })
      const request = new Request("http://nove/api/v1/webhook-endpoints", { method: "POST", headers, body })
      return (await POST(request, { params: Promise.resolve({}) })).json()
    }
    const first = await make()
    expect(first.secret).toMatch(/^whsec_/)
    expect(await make()).toEqual({ ...first, secret: null })
    expect(await listEndpoints(ctx)).toHaveLength(2)
    expect(JSON.stringify(await db().select().from(idempotencyKeys))).not.toContain(first.secret)
  })

  it("goes with what came in, while its events stay", async () => {
    await deliver(wooOrder)
    await workDeliveries(NOW)
    await deleteEndpoint(ctx, shop.id)
    expect(await listEndpoints(ctx)).toEqual([])
    expect(await db().select().from(webhookDeliveries)).toEqual([])
    expect(await countOf(events)).toBe(1)
    await expect(deliver(wooOrder)).rejects.toMatchObject({ code: "not_found" })
    await expect(deleteEndpoint(ctx, shop.id)).rejects.toMatchObject({ code: "not_found" })
  })

  it("is another workspace's to nobody, and its settings are those of who may do all", async () => {
    const other = await makeWorkspace()
    const writer = withScope(ctx, "write")
    await expect(readEndpoint(other, shop.id)).rejects.toMatchObject({ code: "not_found" })
    await expect(changeEndpoint(other, shop.id, { name: "x" })).rejects.toMatchObject({ code: "not_found" })
    await expect(replaceSecret(other, shop.id, {})).rejects.toMatchObject({ code: "not_found" })
    await expect(deleteEndpoint(other, shop.id)).rejects.toMatchObject({ code: "not_found" })
    for (const refused of [
      createEndpoint(writer, { source: "shopify", name: "x" }),
      changeEndpoint(writer, shop.id, { name: "x" }),
      replaceSecret(writer, shop.id, {}),
      deleteEndpoint(writer, shop.id),
      replayDelivery(withScope(ctx, "read"), "x"),
    ]) {
      await expect(refused).rejects.toMatchObject({ code: "forbidden" })
    }
  })

  it.each([
    [{ source: "shopify", name: " " }, "name: is empty"],
    [{ source: "magento", name: "x" }, "source: must be one of"],
    [{ source: "shopify", name: "x", mapping: null }, "mapping: is for generic endpoints alone"],
    [{ source: "generic", name: "x", headerName: "a b" }, "headerName: must be a header"],
    [{ source: "generic", name: "x", mapping: { type: { path: "kind" } } }, "mapping.type"],
    [{ source: "shopify", name: "x", secret: "short" }, "secret: has less"],
  ])("is refused: %j", async (input, sentence) => {
    await expect(createEndpoint(ctx, input as never)).rejects.toMatchObject({
      code: "invalid",
      message: expect.stringContaining(sentence),
    })
  })

  it("says that a mapping is for generic ones alone when another is changed", async () => {
    await expect(changeEndpoint(ctx, shop.id, { mapping: null })).rejects.toMatchObject({ code: "invalid" })
    const own = await createEndpoint(ctx, { source: "generic", name: "Till", verification: "header" })
    expect(await changeEndpoint(ctx, own.id, { name: "Till 2" })).toMatchObject({
      name: "Till 2",
      verification: "header",
      headerName: "x-webhook-secret",
      mapping: null,
    })
  })
})

describe("a delivery", () => {
  it("that a process died over, before or after its event was made, is one event and one invitation", async () => {
    await ask()
    await deliver(wooOrder)
    const waiting = await one()
    // As a process leaves it that took it up and died before it did anything.
    await db()
      .update(webhookDeliveries)
      .set({ attempt: 1, nextAttemptAt: later(2 * MINUTE) })
    expect(await workDeliveries(later(MINUTE))).toBe(0)
    expect(await workDeliveries(later(2 * MINUTE))).toBe(1)
    expect(await one()).toMatchObject({ state: "done", attempt: 2, nextAttemptAt: null })
    // As one leaves it that died when the event was there already.
    await db()
      .update(webhookDeliveries)
      .set({ ...waiting, attempt: 2, nextAttemptAt: later(4 * MINUTE) })
    expect(await workDeliveries(later(4 * MINUTE))).toBe(1)
    expect(await one()).toMatchObject({ state: "done", attempt: 3 })
    expect(await countOf(events)).toBe(1)
    expect(await countOf(invitations)).toBe(1)
  })

  it("that cannot be stored as an event is tried again with growing pauses, then fails in words", async () => {
    await deliver(wooOrder)
    await runRaw(config().databaseUrl, "alter table events rename to events_away")
    const attempts: number[] = []
    for (let now = NOW; attempts.length < 20; now = (await one()).nextAttemptAt ?? now) {
      if ((await workDeliveries(now)) === 0) break
      attempts.push((now.getTime() - NOW.getTime()) / MINUTE)
    }
    await runRaw(config().databaseUrl, "alter table events_away rename to events")
    expect(attempts).toEqual([0, 1, 6, 36, 156, 516, 1236, 2676])
    expect(await one()).toMatchObject({ state: "failed", reason: "gave_up", reasonValues: { attempts: 8 } })
    const [row] = await deliveries()
    await replayDelivery(ctx, row?.id ?? "")
    await workDeliveries(NOW)
    expect(await one()).toMatchObject({ state: "done", reason: null })
  })

  it("that ends its process every time is given up as well", async () => {
    await deliver(wooOrder)
    await db().update(webhookDeliveries).set({ attempt: 8 })
    await workDeliveries(NOW)
    expect(await one()).toMatchObject({ state: "failed", reason: "gave_up" })
    expect(await countOf(events)).toBe(0)
  })

  it("is replayed as often as one likes: its event is there once", async () => {
    await ask()
    await deliver(wooOrder)
    await workDeliveries(NOW)
    const [first] = await deliveries()
    for (let round = 0; round < 3; round += 1) {
      expect(await replayDelivery(ctx, first?.id ?? "")).toMatchObject({ state: "received" })
      await workDeliveries(NOW)
    }
    expect(await deliveries()).toEqual([first])
    expect(await countOf(events)).toBe(1)
    expect(await countOf(invitations)).toBe(1)
    await expect(replayDelivery(await makeWorkspace(), first?.id ?? "")).rejects.toMatchObject({ code: "not_found" })
  })

  it("keeps its body for 30 days", async () => {
    await deliver(wooOrder)
    await workDeliveries(NOW)
    const { id } = await one()
    expect(JSON.parse((await readDeliveryBody(ctx, id)) ?? "")).toEqual(wooOrder)
    expect(await readLatestBody(ctx, shop.id)).toBe(JSON.stringify(wooOrder))
    expect(await dropBodies(later(30 * DAY))).toBe(0)
    expect(await dropBodies(later(30 * DAY + 1))).toBe(1)
    expect(await readDeliveryBody(ctx, id)).toBeNull()
    await expect(replayDelivery(ctx, id)).rejects.toMatchObject({ code: "conflict" })
    expect(await deliver(wooOrder, { now: later(31 * DAY) })).toBe("copy")
  })

  it("is listed by pages and by state, newest first", async () => {
    for (let id = 1; id <= 5; id += 1) {
      await deliver({ ...wooOrder, id, ...(id === 3 && { currency: "ZZQ" }) }, { now: later(id) })
    }
    await workDeliveries(later(10))
    const endpoint = shop.id
    const first = await listDeliveries(ctx, { endpoint, limit: 3 })
    const second = await listDeliveries(ctx, { endpoint, limit: 3, cursor: first.nextCursor ?? "" })
    expect([...first.data, ...second.data].map(({ objectId }) => objectId)).toEqual(["5", "4", "3", "2", "1"])
    expect(second.nextCursor).toBeNull()
    expect((await listDeliveries(ctx, { endpoint, state: "failed" })).data).toMatchObject([{ objectId: "3" }])
    expect((await listDeliveries(await makeWorkspace(), { endpoint })).data).toEqual([])
  })
})

describe("erasing a customer", () => {
  const body = async (id: string) => {
    const rows = await db().select().from(webhookDeliveries)
    return rows.find(({ objectId }) => objectId === id)
  }

  it("takes the person out of every body that names them, done or not, and no copy brings them back", async () => {
    const billing = { ...wooOrder.billing, email: "Wilma_Quux@example.test", phone: "" }
    await deliver({ ...wooOrder, billing })
    await deliver({ ...wooOrder, id: 728, billing, currency: "ZZQ" })
    await deliver({ ...wooOrder, id: 729, billing: { ...billing, email: "wilma.quux@example.test" } })
    await workDeliveries(NOW)
    await deliver({ ...wooOrder, id: 730, billing })
    const { customerId } = (await body("727")) ?? {}
    await eraseCustomer(ctx, customerId ?? "")
    expect(await body("727")).toMatchObject({ body: null, state: "done" })
    expect(await body("728")).toMatchObject({ body: null, state: "ignored", reason: "erased" })
    expect(await body("729")).toMatchObject({ body: expect.stringContaining("wilma.quux"), state: "done" })
    expect(await body("730")).toMatchObject({ body: null, state: "ignored", reason: "erased" })
    expect(await deliver({ ...wooOrder, billing })).toBe("copy")
    expect(await deliver({ ...wooOrder, id: 728, billing, currency: "ZZQ" })).toBe("copy")
    expect(await body("728")).toMatchObject({ body: null })
    expect(await workDeliveries(later(DAY))).toBe(0)
    const row = (await deliveries()).find(({ objectId }) => objectId === "727")
    expect(row).toMatchObject({ customer: null, event: null, invitations: [] })
  })
})
