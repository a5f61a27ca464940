import { eq } from "drizzle-orm"
import { beforeEach, describe, expect, it } from "vitest"
import { db, transaction } from "@/db/client"
import { customers, events } from "@/db/schema"
import type { Ctx } from "@/lib/accounts/ctx"
import { createTrigger } from "@/lib/delivery/create-trigger"
import { receiveEvent } from "@/lib/delivery/receive-event"
import { receiveEvents } from "@/lib/delivery/receive-events"
import { readInvitations } from "../../factories/sending"
import { makeSurvey } from "../../factories/survey"
import { makeWorkspace, withScope } from "../../factories/workspace"

let ctx: Ctx

beforeEach(async () => {
  ctx = await makeWorkspace()
  const { surveyId } = await makeSurvey(ctx)
  await createTrigger(ctx, { eventType: "order.delivered", surveyId, delaySeconds: 86_400 })
})

const source = "api"
const order = (number: number, given: Record<string, unknown> = {}) => ({
  type: "order.delivered",
  externalId: `order-${number}`,
  customer: { email: `customer-${number}@example.com`, name: "Ada Rossi" },
  ...given,
})
const receive = (rows: readonly unknown[], atomic = false) =>
  receiveEvents(
    ctx,
    rows.map((data) => ({ data })),
    { source, atomic },
  )
const stored = () => db().select().from(events).where(eq(events.workspaceId, ctx.workspaceId))
const people = () => db().select().from(customers).where(eq(customers.workspaceId, ctx.workspaceId))
const outcomes = async (rows: Promise<{ outcome: string }[]>) =>
  Object.fromEntries([...Map.groupBy(await rows, ({ outcome }) => outcome)].map(([key, { length }]) => [key, length]))

describe("events in bulk", () => {
  it("do each what it does alone", async () => {
    const rows = Array.from({ length: 600 }, (_, number) => order(number))
    const received = await receive([...rows, { type: "order.paid", customer: { email: "anna@example.com" } }])
    expect(received).toHaveLength(601)
    expect(received[0]).toMatchObject({ outcome: "created", id: expect.any(String), invitations: 1 })
    expect(received[600]).toMatchObject({ outcome: "created", invitations: 0 })
    expect(await stored()).toHaveLength(601)
    expect(await people()).toHaveLength(601)
    const made = await readInvitations(ctx)
    expect(made).toHaveLength(600)
    await receiveEvent(ctx, order(1000), { source })
    const alone = (await readInvitations(ctx)).find(({ id }) => !made.some((one) => one.id === id))
    const { id: _, ...wanted } = alone ?? { id: "" }
    const ids = ["customerId", "eventId", "sourceKey", "tokenHash", "unsubscribeHash"]
    const rest = Object.entries(wanted).filter(([field]) => !ids.includes(field))
    expect(made[0]).toMatchObject(Object.fromEntries(rest))
  })

  it("count once, however often they come in one call and in calls at once", async () => {
    const rows = Array.from({ length: 300 }, (_, number) => order(number % 100))
    const calls = await Promise.all(Array.from({ length: 8 }, () => receive(rows)))
    const all = calls.flat()
    expect(all.filter(({ outcome }) => outcome === "created")).toHaveLength(100)
    expect(all.filter(({ outcome }) => outcome === "duplicate")).toHaveLength(2300)
    for (let number = 0; number < 100; number += 1) {
      const ids = calls.flatMap((call) => [0, 100, 200].map((from) => call[from + number]))
      expect(new Set(ids.map((row) => row && "id" in row && row.id)).size).toBe(1)
    }
    expect(await stored()).toHaveLength(100)
    expect(await people()).toHaveLength(100)
    expect(await readInvitations(ctx)).toHaveLength(100)
  })

  it("let others have their turn before the last of them is written", async () => {
    let done = false
    const call = receive(Array.from({ length: 3000 }, (_, number) => order(number))).then((rows) => {
      done = true
      return rows
    })
    await transaction((tx) => tx.select({ id: events.id }).from(events).limit(1))
    expect(done).toBe(false)
    expect(await outcomes(call)).toEqual({ created: 3000 })
    expect(await stored()).toHaveLength(3000)
  })

  it("change nothing about a customer when they were seen before", async () => {
    await receive([order(1)])
    await receive([order(1, { customer: { email: "customer-1@example.com", name: "Changed" } })])
    expect(await people()).toMatchObject([{ name: "Ada Rossi" }])
  })

  it("are kept beside refused ones, which say what is wrong with them", async () => {
    const received = await receiveEvents(
      ctx,
      [
        { data: order(1) },
        { data: order(2, { occurredAt: "yesterday", customer: { email: "nobody" } }) },
        { fields: [{ path: "", message: "is no JSON document" }] },
        { data: order(3, { customer: { externalId: "nobody" } }) },
        { data: "order" },
        { data: order(4) },
      ],
      { source, atomic: false },
    )
    expect(received.map(({ outcome }) => outcome)).toEqual([
      "created",
      "refused",
      "refused",
      "refused",
      "refused",
      "created",
    ])
    expect(received[1]).toMatchObject({ fields: [{ path: "occurredAt" }, { path: "customer.email" }] })
    expect(received[2]).toMatchObject({ fields: [{ message: "is no JSON document" }] })
    expect(received[3]).toMatchObject({ fields: [{ path: "customer.externalId" }] })
    expect(await stored()).toHaveLength(2)
  })

  it("are all refused with one that is, when they are to be taken in together", async () => {
    await expect(receive([order(1), order(2, { currency: "euro" })], true)).rejects.toMatchObject({
      code: "invalid",
      fields: [{ path: "1.currency" }],
    })
    const unknown = order(900, { customer: { externalId: "nobody" } })
    const rows = [...Array.from({ length: 400 }, (_, number) => order(number)), unknown]
    await expect(receive(rows, true)).rejects.toMatchObject({ fields: [{ path: "400.customer.externalId" }] })
    expect(await stored()).toEqual([])
    expect(await people()).toEqual([])
    expect(await outcomes(receive(rows.slice(0, 400), true))).toEqual({ created: 400 })
    expect(await readInvitations(ctx)).toHaveLength(400)
  })

  it("reject a read-only actor", async () => {
    await expect(receiveEvents(withScope(ctx, "read"), [], { source, atomic: false })).rejects.toMatchObject({
      code: "forbidden",
    })
  })
})
