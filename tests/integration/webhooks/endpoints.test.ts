import { eq } from "drizzle-orm"
import { describe, expect, it } from "vitest"
import { POST } from "@/app/api/v1/webhook-endpoints/route"
import { db } from "@/db/client"
import { auditLog, events, idempotencyKeys, webhookDeliveries, webhookEndpoints } from "@/db/schema"
import { createApiKey } from "@/lib/accounts/create-api-key"
import { config } from "@/lib/config"
import { changeEndpoint } from "@/lib/integrations/change-endpoint"
import { createEndpoint } from "@/lib/integrations/create-endpoint"
import { deleteEndpoint } from "@/lib/integrations/delete-endpoint"
import { listEndpoints, readEndpoint } from "@/lib/integrations/reads"
import { replaceSecret } from "@/lib/integrations/replace-secret"
import { replayDelivery } from "@/lib/integrations/replay-delivery"
import { workDeliveries } from "@/lib/integrations/work-deliveries"
import { wooOrder } from "@/tests/factories/webhooks"
import { makeWorkspace, NOW, withScope } from "@/tests/factories/workspace"
import { countOf, ctx, deliver, shop } from "./shop-under-test"

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
