import { asc, eq } from "drizzle-orm"
import { describe, expect, it } from "vitest"
import { db } from "@/db/client"
import { events } from "@/db/schema"
import { listCustomers } from "@/lib/customers/reads"
import { saveCustomer } from "@/lib/customers/save-customer"
import { createTrigger } from "@/lib/delivery/create-trigger"
import type { ImportOptions } from "@/lib/imports/mapping"
import { listEventTypes } from "@/lib/journey/reads"
import { readTimeline } from "@/lib/responses/read-timeline"
import { readInvitations } from "@/tests/factories/sending"
import { makeSurvey } from "@/tests/factories/survey"
import { bringIn, ctx } from "./bring-in"

describe("importing events", () => {
  const orders: ImportOptions = {
    kind: "events",
    mapping: {
      order: "externalId",
      email: "email",
      delivered: "occurredAt",
      total: "value",
      carrier: "properties.carrier",
    },
    set: { type: "order.delivered", currency: "eur" },
    dateFormat: "dd/MM/yyyy HH:mm",
  }
  const content = [
    "order,email,delivered,total,carrier",
    '1001,anna@example.com,20/11/2026 09:30,"1.059,90",BRT',
    "1002,anna@example.com,21/11/2026 18:00,12.5,",
    "1003,bruno@example.com,,1,BRT",
    '1004,bruno@example.com,22/11/2026 18:00,"1,234",BRT',
  ].join("\n")

  it("shows no id of an event that brought none", async () => {
    const content = "type;email;order\norder.delivered;a@example.com;\norder.created;a@example.com;BA1\n"
    const mapping = { type: "type", email: "email", order: "externalId" }
    expect(await bringIn(content, { kind: "events", mapping })).toMatchObject({ imported: 2 })
    const { data } = await listCustomers(ctx)
    const { entries } = await readTimeline(ctx, data[0]?.id ?? "")
    expect(entries.map((entry) => entry.kind === "event" && [entry.type, entry.externalId])).toEqual(
      expect.arrayContaining([
        ["order.delivered", null],
        ["order.created", "BA1"],
      ]),
    )
  })

  it("keeps them as history at the customer's, in the workspace's time zone", async () => {
    const report = await bringIn(content, orders)
    expect(report).toMatchObject({ rows: 4, imported: 2, duplicates: 0 })
    expect(report.refused).toEqual([
      [4, "delivered", "This is empty."],
      [5, "total", "“1,234” may be a thousand or a fraction; write it without a thousands separator."],
    ])
    const rows = await db()
      .select()
      .from(events)
      .where(eq(events.workspaceId, ctx.workspaceId))
      .orderBy(asc(events.externalId))
    expect(rows).toMatchObject([
      {
        externalId: "1001",
        source: "import",
        occurredAt: new Date("2026-11-20T08:30:00Z"),
        value: 1059.9,
        currency: "EUR",
        properties: { carrier: "BRT" },
      },
      { externalId: "1002", value: 12.5, properties: {} },
    ])
    expect(await listEventTypes(ctx)).toMatchObject([{ type: "order.delivered", touchpointId: null }])
  })

  it("adds nothing the second time, with external ids or without", async () => {
    await bringIn(content, orders)
    expect(await bringIn(content, orders)).toMatchObject({ imported: 0, duplicates: 2 })
    const visits: ImportOptions = {
      kind: "events",
      mapping: { email: "email", day: "occurredAt" },
      set: { type: "visit" },
    }
    const twice = "email,day\nanna@example.com,2026-11-01\nanna@example.com,2026-11-01\n"
    expect(await bringIn(twice, visits)).toMatchObject({ imported: 2, duplicates: 0 })
    expect(await bringIn(`${twice}anna@example.com,2026-11-02\n`, visits)).toMatchObject({ imported: 1, duplicates: 2 })
  })

  it("asks nobody, unless it is told to trigger", async () => {
    const { surveyId } = await makeSurvey(ctx)
    await createTrigger(ctx, { eventType: "order.delivered", surveyId, channel: "email" })
    await bringIn(content, orders)
    expect(await readInvitations(ctx)).toHaveLength(0)
    const more = content.replaceAll(/^100/gm, "200").replaceAll("anna", "carla")
    expect(await bringIn(more, { ...orders, trigger: true })).toMatchObject({ rows: 4, imported: 2, duplicates: 0 })
    const asked = (await readInvitations(ctx)).length
    expect(asked).toBeGreaterThan(0)
    expect(await bringIn(more, { ...orders, trigger: true })).toMatchObject({ imported: 0, duplicates: 2 })
    expect(await readInvitations(ctx)).toHaveLength(asked)
  })

  it("finds a customer by external id alone, and refuses one nobody knows", async () => {
    await saveCustomer(ctx, { email: "anna@example.com", externalId: "A1" })
    const options: ImportOptions = { kind: "events", mapping: { who: "customer.externalId" }, set: { type: "visit" } }
    for (const trigger of [false, true]) {
      const report = await bringIn(`who\nA1\nA2\n${trigger}\n`, { ...options, trigger })
      expect(report).toMatchObject({ rows: 3, imported: trigger ? 0 : 1, duplicates: trigger ? 1 : 0 })
      expect(report.refused[0]).toEqual([3, "who", "No customer has the external id “A2”; add an email or a phone."])
    }
  })
})
