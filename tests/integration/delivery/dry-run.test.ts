import { beforeEach, describe, expect, it } from "vitest"
import { transaction } from "@/db/client"
import type { Ctx } from "@/lib/accounts/ctx"
import { IMPORTED } from "@/lib/customers/event-source"
import { recordEvents } from "@/lib/customers/record-events"
import type { EventData } from "@/lib/customers/schema"
import { createTrigger } from "@/lib/delivery/create-trigger"
import { deleteTrigger } from "@/lib/delivery/delete-trigger"
import { dryRunTrigger } from "@/lib/delivery/dry-run/dry-run-trigger"
import { readTrigger } from "@/lib/delivery/reads"
import { receiveEvent } from "@/lib/delivery/receive-event"
import type { DryRun } from "@/lib/delivery/schema"
import { suppress } from "@/lib/delivery/suppress"
import { makeSentInvitation } from "../../factories/invitation"
import { readInvitations } from "../../factories/sending"
import { type MadeSurvey, makeSurvey } from "../../factories/survey"
import { makeWorkspace, NOW, withScope } from "../../factories/workspace"

const DAY = 86_400_000
const daysAgo = (days: number) => new Date(NOW.getTime() - days * DAY)

let ctx: Ctx
let survey: MadeSurvey

beforeEach(async () => {
  ctx = await makeWorkspace()
  survey = await makeSurvey(ctx)
})

/** Events of the past, brought in by a file: "anna 3" is an order of Anna three days ago. */
async function happened(...orders: string[]) {
  const rows = orders.map((order, index): EventData => {
    const [name = "", days = "", value = "40"] = order.split(" ")
    const customer = name === "nomail" ? { phone: "+39061234567" } : { email: `${name}@example.test`, name }
    const occurredAt = daysAgo(Number(days))
    return { type: "order.delivered", externalId: `${index}`, occurredAt, value: Number(value), customer }
  })
  await transaction((tx) => recordEvents(tx, ctx, rows, { source: IMPORTED }))
}

const tried = (trigger: Partial<NonNullable<DryRun["trigger"]>> = {}, more: Partial<DryRun> = {}) =>
  dryRunTrigger(ctx, {
    trigger: { eventType: "order.delivered", surveyId: survey.surveyId, window: "any", ...trigger },
    ...more,
  })

const reasonsOf = ({ notAsked }: Awaited<ReturnType<typeof tried>>) =>
  Object.fromEntries(notAsked.map(({ reason, count }) => [reason, count]))

describe("a dry run", () => {
  it("says how many would have been asked and when, and why not the others, with examples", async () => {
    await happened("anna 12", "anna 9", "bruno 5", "nomail 5", "gone 4", "carla 4 3")
    await suppress(ctx, { email: "gone@example.test" })
    const result = await tried({
      delaySeconds: 86_400,
      filter: { all: [{ field: "event.value", op: "gte", value: 10 }] },
    })
    expect(result).toMatchObject({ lookedAt: 6, complete: true, unmet: 1 })
    expect(result.asked.count).toBe(2)
    expect(result.asked.days).toEqual([
      { day: "2026-11-12", count: 1 },
      { day: "2026-11-19", count: 1 },
    ])
    expect(result.asked.examples).toEqual([
      expect.objectContaining({ name: "anna", email: "anna@example.test", sendAt: daysAgo(11) }),
      expect.objectContaining({ name: "bruno", sendAt: daysAgo(4) }),
    ])
    expect(reasonsOf(result)).toEqual({ cooldown: 1, no_address: 1, suppressed: 1 })
    expect(result.notAsked.find(({ reason }) => reason === "cooldown")?.examples).toEqual([
      expect.objectContaining({ name: "anna", occurredAt: daysAgo(9), reasonValues: { days: 30, askedDaysAgo: 3 } }),
    ])
  })

  it("looks at as many days as it is told, and at no other event", async () => {
    await happened("anna 5", "bruno 20", "carla 60", "dora 100")
    const counts = await Promise.all(([7, 30, 90] as const).map(async (days) => (await tried({}, { days })).lookedAt))
    expect(counts).toEqual([1, 2, 3])
    expect((await tried({ eventType: "ticket.solved" })).lookedAt).toBe(0)
  })

  it("counts what other things really sent, but not what the trigger itself did", async () => {
    const other = await makeSurvey(ctx, "csat", "Checkout")
    await makeSentInvitation({ ...ctx, now: daysAgo(6) }, other, { email: "anna@example.test" })
    await happened("anna 5", "bruno 5")
    expect(reasonsOf(await tried())).toEqual({ cooldown: 1 })
    const { id } = await createTrigger(ctx, { eventType: "order.paid", surveyId: survey.surveyId, window: "any" })
    const customer = { email: "dora@example.test" }
    await receiveEvent({ ...ctx, now: daysAgo(2) }, { type: "order.paid", customer }, { source: "api" })
    expect((await tried({ eventType: "order.paid" }, { triggerId: id })).asked.count).toBe(1)
  })

  it("takes an event of a file as if it had come when it happened, any other as late as it came", async () => {
    await happened("anna 20")
    const late = { type: "order.delivered", occurredAt: daysAgo(20), customer: { email: "bruno@example.test" } }
    await receiveEvent(ctx, late, { source: "api" })
    const result = await tried()
    expect(result.asked.examples.map(({ name }) => name)).toEqual(["anna"])
    expect(reasonsOf(result)).toEqual({ too_old: 1 })
  })

  it("takes a trigger that is there by its id, also a paused one, and plans nothing", async () => {
    await happened("anna 5")
    const { id } = await createTrigger(ctx, {
      eventType: "order.delivered",
      surveyId: survey.surveyId,
      status: "paused",
    })
    expect((await dryRunTrigger(withScope(ctx, "read"), { triggerId: id })).asked.count).toBe(1)
    expect(await readInvitations(ctx)).toEqual([])
  })

  it("refuses what is no trigger, with the path of each bad field", async () => {
    await expect(tried({ surveyId: "none" })).rejects.toMatchObject({ fields: [{ path: "surveyId" }] })
    await expect(tried({ eventType: "a b" })).rejects.toMatchObject({ fields: [{ path: "trigger.eventType" }] })
    await expect(dryRunTrigger(ctx, {})).rejects.toMatchObject({ fields: [{ path: "trigger" }] })
    await expect(dryRunTrigger(ctx, { triggerId: "none" })).rejects.toMatchObject({ fields: [{ path: "triggerId" }] })
  })

  it("stops when nobody waits any more", async () => {
    await happened("anna 5")
    await expect(
      dryRunTrigger(ctx, { trigger: { eventType: "order.delivered", surveyId: survey.surveyId } }, AbortSignal.abort()),
    ).rejects.toThrow("aborted")
  })
})

describe("deleting a trigger", () => {
  it("takes away one that has planned nothing", async () => {
    const { id } = await createTrigger(ctx, { eventType: "order.delivered", surveyId: survey.surveyId })
    await deleteTrigger(ctx, id)
    await expect(readTrigger(ctx, id)).rejects.toMatchObject({ code: "not_found" })
    await expect(deleteTrigger(ctx, id)).rejects.toMatchObject({ code: "not_found" })
  })

  it("refuses one that has, for its invitations are its own", async () => {
    const { id } = await createTrigger(ctx, { eventType: "order.delivered", surveyId: survey.surveyId })
    const customer = { email: "anna@example.test" }
    await receiveEvent(ctx, { type: "order.delivered", customer }, { source: "api" })
    await expect(deleteTrigger(ctx, id)).rejects.toMatchObject({ code: "conflict" })
    expect(await readTrigger(ctx, id)).toMatchObject({ id })
  })

  it("needs the permission to write, and finds none of another workspace", async () => {
    const { id } = await createTrigger(ctx, { eventType: "order.delivered", surveyId: survey.surveyId })
    await expect(deleteTrigger(withScope(ctx, "read"), id)).rejects.toMatchObject({ code: "forbidden" })
    await expect(deleteTrigger(await makeWorkspace(), id)).rejects.toMatchObject({ code: "not_found" })
  })
})
