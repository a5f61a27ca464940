import { eq } from "drizzle-orm"
import { beforeEach, describe, expect, it } from "vitest"
import { db } from "@/db/client"
import { customers, events, invitations } from "@/db/schema"
import type { Ctx } from "@/lib/accounts/ctx"
import { changeTrigger } from "@/lib/delivery/change-trigger"
import { createTrigger } from "@/lib/delivery/create-trigger"
import { listInvitations, listTriggers } from "@/lib/delivery/reads"
import { receiveEvent } from "@/lib/delivery/receive-event"
import type { NewTrigger } from "@/lib/delivery/schema"
import { changeTouchpoint } from "@/lib/journey/change-touchpoint"
import { createSurvey } from "@/lib/surveys/create-survey"
import { type MadeSurvey, makeSurvey } from "../../factories/survey"
import { makeWorkspace, NOW, withScope } from "../../factories/workspace"

const HOUR = 3_600_000
const DAY = 24 * HOUR

let ctx: Ctx
let survey: MadeSurvey

beforeEach(async () => {
  ctx = await makeWorkspace()
  survey = await makeSurvey(ctx)
})

const trigger = (given: Partial<NewTrigger> = {}) =>
  createTrigger(ctx, { eventType: "order.delivered", surveyId: survey.surveyId, ...given })

const deliver = (given: Record<string, unknown> = {}) =>
  receiveEvent(ctx, { type: "order.delivered", customer: { email: "anna@example.com" }, ...given }, { source: "api" })

const planned = () => db().select().from(invitations).where(eq(invitations.workspaceId, ctx.workspaceId))

describe("an event that a trigger waits for", () => {
  it("plans one invitation, with the customer's and the event's properties as they are now", async () => {
    const { id: triggerId } = await trigger({ delaySeconds: 3 * 86_400 })
    const {
      event,
      invitations: made,
      duplicate,
    } = await deliver({
      customer: { email: "anna@example.com", locale: "en-GB", properties: { country: "IT" } },
      occurredAt: "2026-11-23T08:00:00Z",
      channel: "courier",
      properties: { product: "Shoes" },
    })
    expect(duplicate).toBe(false)
    expect(made).toHaveLength(1)
    const [row] = await planned()
    expect(row).toMatchObject({
      id: made[0]?.id,
      state: "scheduled",
      reason: null,
      triggerId,
      eventId: event.id,
      surveyVersionId: survey.version.id,
      touchpointId: survey.touchpointId,
      locale: "en",
      sendAt: new Date("2026-11-26T08:00:00Z"),
      experiencedAt: new Date("2026-11-23T08:00:00Z"),
      openDays: 14,
      cooldownSeconds: 30 * 86_400,
      properties: {
        "customer.locale": "en-GB",
        "customer.country": "IT",
        "event.channel": "courier",
        "event.product": "Shoes",
      },
    })
  })

  it("waits for the morning of the customer", async () => {
    await trigger()
    await deliver({ customer: { email: "a@example.com", timeZone: "Asia/Tokyo" }, occurredAt: "2026-11-23T10:00:00Z" })
    await deliver({ customer: { email: "b@example.com", timeZone: "America/New_York" } })
    await deliver({ customer: { email: "c@example.com" } })
    expect((await planned()).map((row) => row.sendAt.toISOString()).sort()).toEqual([
      "2026-11-23T10:00:00.000Z",
      "2026-11-23T10:00:00.000Z",
      "2026-11-23T13:30:00.000Z",
    ])
  })

  it("makes one invitation, however often it comes and at once", async () => {
    await trigger()
    const results = await Promise.all(Array.from({ length: 50 }, () => deliver({ externalId: "1001" })))
    expect(results.filter(({ duplicate }) => !duplicate)).toHaveLength(1)
    expect(new Set(results.map(({ event }) => event.id)).size).toBe(1)
    expect(new Set(results.map((result) => result.invitations[0]?.id)).size).toBe(1)
    expect(await planned()).toHaveLength(1)
    const ofWorkspace = eq(events.workspaceId, ctx.workspaceId)
    expect(await db().select().from(events).where(ofWorkspace)).toHaveLength(1)
    expect(await db().select().from(customers).where(eq(customers.workspaceId, ctx.workspaceId))).toHaveLength(1)
  })

  it("asks twice for two purchases of one customer", async () => {
    await trigger()
    await Promise.all([deliver({ externalId: "1" }), deliver({ externalId: "2" })])
    expect(await planned()).toHaveLength(2)
  })

  it("asks each survey whose trigger it meets", async () => {
    const support = await makeSurvey(ctx, "post-support", "Support")
    await trigger({ filter: { all: [{ field: "event.value", op: "gte", value: 50 }] } })
    await trigger({ surveyId: support.surveyId, filter: { all: [{ field: "event.value", op: "lt", value: 50 }] } })
    await deliver({ value: 50, externalId: "a" })
    await deliver({ value: 49.9, externalId: "b" })
    await deliver({ externalId: "c" })
    expect((await planned()).map((row) => row.surveyId).sort()).toEqual([survey.surveyId, support.surveyId].sort())
  })
})

describe("an event that is not asked about says why", () => {
  const reasonOf = async () => {
    const rows = await planned()
    expect(rows).toHaveLength(1)
    return { state: rows[0]?.state, reason: rows[0]?.reason, values: rows[0]?.reasonValues }
  }

  it("no address", async () => {
    await trigger()
    await deliver({ customer: { phone: "+39 06 1234567" } })
    expect(await reasonOf()).toEqual({ state: "skipped", reason: "no_address", values: null })
  })

  it("too old", async () => {
    await trigger()
    await deliver({ occurredAt: new Date(NOW.getTime() - 8 * DAY) })
    expect(await reasonOf()).toEqual({ state: "skipped", reason: "too_old", values: { days: 8, limitDays: 7 } })
  })

  it("sampled out", async () => {
    await trigger({ sampling: 0.000_001 })
    await deliver()
    expect(await reasonOf()).toMatchObject({ state: "skipped", reason: "sampled_out" })
  })

  it("touchpoint paused", async () => {
    await trigger()
    await changeTouchpoint(ctx, survey.touchpointId, { status: "paused" })
    await deliver()
    expect(await reasonOf()).toEqual({ state: "skipped", reason: "touchpoint_paused", values: null })
  })
})

describe("a trigger", () => {
  it("that is paused plans nothing, until it is resumed", async () => {
    const { id } = await trigger()
    await changeTrigger(ctx, id, { status: "paused" })
    await deliver({ externalId: "1" })
    expect(await planned()).toEqual([])
    await changeTrigger(ctx, id, { status: "active" })
    await deliver({ externalId: "2" })
    expect(await planned()).toHaveLength(1)
  })

  it("tells its values back, with the defaults", async () => {
    const made = await trigger()
    expect(made).toMatchObject({
      status: "active",
      sampling: 1,
      priority: 50,
      maxEventAgeSeconds: 604_800,
      delaySeconds: 0,
    })
    expect(await listTriggers(ctx)).toEqual([{ ...made, reminders: null }])
  })

  it.each([
    ["an unknown survey", { surveyId: "nope" }, "surveyId"],
    ["a negative delay", { delaySeconds: -1 }, "delaySeconds"],
    ["a window that ends before it begins", { window: { fromMinute: 600, untilMinute: 500 } }, "window"],
    ["a filter on nothing", { filter: { all: [{ field: "event.colour", op: "eq", value: "red" }] } }, "filter"],
    ["three reminders", { reminders: [1, 2, 3].map((afterDays) => ({ afterDays })) }, "reminders"],
    ["a reminder on the same day", { reminders: [{ afterDays: 0 }] }, "reminders"],
    ["a quota of none", { dailyQuota: 0 }, "dailyQuota"],
    ["a cancelling event compared by nothing", { cancelOn: [{ eventType: "a", same: "price" }] }, "cancelOn"],
  ])("refuses %s and names the field", async (_title, given, field) => {
    const refusal = await trigger(given as Partial<NewTrigger>).catch((error) => error)
    expect(refusal).toMatchObject({ code: "invalid" })
    expect(refusal.fields[0].path.split(".")[0]).toBe(field)
  })

  it("refuses a survey that was never published", async () => {
    const draft = await createSurvey(ctx, {
      touchpointId: survey.touchpointId,
      name: "Draft",
      template: "csat",
      languages: ["it"],
    })
    await expect(trigger({ surveyId: draft.id })).rejects.toMatchObject({ code: "invalid" })
  })

  it("rejects a read-only actor and another workspace", async () => {
    const { id } = await trigger()
    const reader = withScope(ctx, "read")
    const values = { eventType: "x", surveyId: survey.surveyId }
    await expect(createTrigger(reader, values)).rejects.toMatchObject({ code: "forbidden" })
    await expect(changeTrigger(reader, id, { status: "paused" })).rejects.toMatchObject({ code: "forbidden" })
    await expect(changeTrigger(await makeWorkspace(), id, { status: "paused" })).rejects.toMatchObject({
      code: "not_found",
    })
    const event = { type: "x", customer: { email: "a@example.com" } }
    await expect(receiveEvent(reader, event, { source: "api" })).rejects.toMatchObject({ code: "forbidden" })
  })
})

describe("the list of invitations", () => {
  it("finds those of an address and of a state, page by page", async () => {
    await trigger()
    for (const number of [1, 2, 3]) await deliver({ externalId: `${number}` })
    await deliver({ customer: { email: "bea@example.com" } })
    await deliver({ customer: { phone: "+39061234567" } })
    const all = await listInvitations(ctx, { state: "scheduled", limit: 3 })
    expect(all.data).toHaveLength(3)
    const rest = await listInvitations(ctx, { state: "scheduled", limit: 3, cursor: all.nextCursor ?? "" })
    expect(rest.data).toHaveLength(1)
    expect(rest.nextCursor).toBeNull()
    const ofAnna = await listInvitations(ctx, { email: " ANNA@example.com" })
    expect(ofAnna.data).toHaveLength(3)
    expect(ofAnna.data[0]).toMatchObject({ customer: { email: "anna@example.com" }, touchpoint: "Delivery" })
    expect(ofAnna.data[0]?.link).toMatch(/\/s\/[\w-]{22}$/)
    expect((await listInvitations(ctx, { email: "nobody@example.com" })).data).toEqual([])
    const skipped = await listInvitations(ctx, { state: "skipped" })
    expect(skipped.data).toMatchObject([{ reason: "no_address", link: null }])
  })
})

describe("events that come at the same moment", () => {
  it("each get their own answer: planned, known already, or refused", async () => {
    await trigger()
    const known = { type: "order.delivered", externalId: "k", customer: { email: "known@example.test" } }
    const first = await receiveEvent(ctx, known, { source: "api" })
    const results = await Promise.allSettled([
      ...Array.from({ length: 20 }, (_, n) =>
        receiveEvent(
          ctx,
          { ...known, externalId: `n${n}`, customer: { email: `n${n}@example.test` } },
          { source: "api" },
        ),
      ),
      receiveEvent(ctx, known, { source: "api" }),
      receiveEvent(ctx, { ...known, externalId: "s", customer: { externalId: "nobody" } }, { source: "api" }),
      receiveEvent(ctx, { ...known, customer: { email: "not an address" } }, { source: "api" }),
    ])
    const fresh = results.slice(0, 20)
    expect(fresh.every((one) => one.status === "fulfilled" && one.value.invitations.length === 1)).toBe(true)
    expect(results[20]).toMatchObject({ status: "fulfilled", value: { ...first, duplicate: true } })
    expect(results.slice(21)).toMatchObject([
      { status: "rejected", reason: { code: "invalid", fields: [{ path: "customer.externalId" }] } },
      { status: "rejected", reason: { code: "invalid", fields: [{ path: "customer.email" }] } },
    ])
  })
})
