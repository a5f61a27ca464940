import { describe, expect, it } from "vitest"
import { db } from "@/db/client"
import { events, invitations, webhookDeliveries } from "@/db/schema"
import { config } from "@/lib/config"
import { eraseCustomer } from "@/lib/erasure/erase-customer"
import { dropBodies } from "@/lib/integrations/drop-bodies"
import { listDeliveries, readDeliveryBody, readLatestBody } from "@/lib/integrations/list-deliveries"
import { replayDelivery } from "@/lib/integrations/replay-delivery"
import { workDeliveries } from "@/lib/integrations/work-deliveries"
import { wooOrder } from "@/tests/factories/webhooks"
import { makeWorkspace, NOW } from "@/tests/factories/workspace"
import { runRaw } from "@/tests/servers/raw"
import { ask, countOf, ctx, DAY, deliver, deliveries, later, MINUTE, one, shop } from "./shop-under-test"

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
