import { eq } from "drizzle-orm"
import { beforeEach, describe, expect, it } from "vitest"
import { db } from "@/db/client"
import { customers } from "@/db/schema"
import type { Ctx } from "@/lib/accounts/ctx"
import { dayNumber } from "@/lib/calendar"
import { saveCustomer } from "@/lib/customers/save-customer"
import { changeAutopilot } from "@/lib/delivery/autopilot/change-autopilot"
import { createAutopilot } from "@/lib/delivery/autopilot/create-autopilot"
import { moveTurn } from "@/lib/delivery/autopilot/move-turn"
import { readAutopilot } from "@/lib/delivery/autopilot/reads"
import { cycleDays } from "@/lib/delivery/autopilot/rules/spread"
import { isInWindow } from "@/lib/delivery/rules/send-window"
import { eraseCustomer } from "@/lib/erasure/erase-customer"
import { makeCustomers, OFFICE_HOURS, readTurns, runAutopilot } from "../../../factories/autopilot"
import { makeSentInvitation } from "../../../factories/invitation"
import { type MadeSurvey, makeSurvey } from "../../../factories/survey"
import { makeWorkspace, NOW } from "../../../factories/workspace"

const DAY = 86_400_000
const ROME = "Europe/Rome"

let ctx: Ctx
let survey: MadeSurvey

beforeEach(async () => {
  ctx = await makeWorkspace()
  survey = await makeSurvey(ctx)
})

const make = (some: object = {}) =>
  createAutopilot(ctx, { surveyId: survey.surveyId, everyDays: 90, window: OFFICE_HOURS, ...some })
const later = (days: number) => new Date(NOW.getTime() + days * DAY)
const countBy = (keys: readonly number[]) => [...Map.groupBy(keys, (key) => key).values()].map(({ length }) => length)

describe("turns are given", () => {
  it("to everybody with an email, evenly over days and weekdays, within one cycle from tomorrow", async () => {
    await makeCustomers(ctx, 1300)
    await saveCustomer(ctx, { phone: "+39061234567" })
    const { id } = await make()
    await runAutopilot(id, NOW)
    const turns = await readTurns(id)
    expect(turns).toHaveLength(1300)
    const days = turns.map(({ dueAt }) => dayNumber(dueAt, ROME))
    // 13 weeks of 5 days: 65 days of 20.
    expect(countBy(days)).toEqual(Array.from({ length: 65 }, () => 20))
    expect(countBy(days.map((day) => day % 7))).toEqual([260, 260, 260, 260, 260])
    expect(Math.min(...days)).toBe(dayNumber(NOW, ROME) + 1)
    expect(Math.max(...days) - Math.min(...days)).toBeLessThan(91)
    for (const { dueAt } of turns) expect(isInWindow(dueAt, OFFICE_HOURS, ROME)).toBe(true)
  })

  it("by each customer's clock", async () => {
    await saveCustomer(ctx, { email: "a@example.test", timeZone: "America/New_York" })
    const { id } = await make()
    await runAutopilot(id, NOW)
    expect((await readTurns(id)).map(({ dueAt }) => dueAt.toISOString().slice(11, 16))).toEqual(["14:00"])
  })

  it("to new customers as they come, at the places that follow", async () => {
    await makeCustomers(ctx, 40)
    const { id } = await make()
    await runAutopilot(id, NOW)
    const before = await readTurns(id)
    await makeCustomers({ ...ctx, now: later(0.1) }, 25, "new")
    expect(await runAutopilot(id, later(0.2))).toBe(25)
    const turns = await readTurns(id)
    expect(countBy(turns.map(({ dueAt }) => dayNumber(dueAt, ROME) % 91))).toEqual(Array.from({ length: 65 }, () => 1))
    expect(turns).toEqual(expect.arrayContaining(before))
  })

  it("only to those who meet the filter, and taken from those who do no more, from the next day", async () => {
    const [first, second] = await makeCustomers(ctx, 10)
    const filter = { all: [{ field: "customer.properties.city", op: "eq" as const, value: "roma" }] }
    const { id } = await make({ filter })
    await runAutopilot(id, NOW)
    expect(await readTurns(id)).toHaveLength(5)
    await saveCustomer(ctx, { email: "c0@example.test", properties: { city: "Torino" } })
    await saveCustomer(ctx, { email: "c1@example.test", properties: { city: "Roma" } })
    await runAutopilot(id, later(1))
    const ids = (await readTurns(id)).map(({ customerId }) => customerId)
    expect(ids).toHaveLength(5)
    expect(ids).toContain(second)
    expect(ids).not.toContain(first)
    await changeAutopilot(ctx, id, { filter: null })
    await runAutopilot(id, later(1))
    expect(await readTurns(id)).toHaveLength(10)
  })

  it("a period after this survey was asked, and after the cooldown of any other ask", async () => {
    const other = await makeSurvey(ctx, "post-support", "Support")
    await makeSentInvitation(ctx, survey, { email: "same@example.test" })
    await makeSentInvitation(ctx, other, { email: "other@example.test" })
    await db().update(customers).set({ lastInvitedAt: NOW }).where(eq(customers.workspaceId, ctx.workspaceId))
    await makeCustomers(ctx, 200)
    const { id } = await make()
    await runAutopilot(id, NOW)
    const dueAt = async (email: string) => {
      const [row] = await db().select().from(customers).where(eq(customers.email, email))
      return (await readTurns(id)).find(({ customerId }) => customerId === row?.id)?.dueAt.getTime() ?? 0
    }
    expect(await dueAt("same@example.test")).toBeGreaterThan(later(87 - 1).getTime())
    expect(await dueAt("other@example.test")).toBeGreaterThan(later(30).getTime())
  })

  it("anew when the period or the weekdays change, but for dates that somebody chose", async () => {
    await makeCustomers(ctx, 60)
    const { id } = await make()
    await runAutopilot(id, NOW)
    const [first] = await readTurns(id)
    await moveTurn(ctx, id, first?.id ?? "", { dueAt: later(200) })
    await changeAutopilot(ctx, id, { everyDays: 365, window: { ...OFFICE_HOURS, weekdays: [2] } })
    await runAutopilot(id, NOW)
    const turns = await readTurns(id)
    const placed = turns.filter(({ moved }) => !moved)
    expect(placed).toHaveLength(59)
    expect(new Set(placed.map(({ dueAt }) => dayNumber(dueAt, ROME) % 7)).size).toBe(1)
    expect(Math.max(...placed.map(({ dueAt }) => dueAt.getTime()))).toBeGreaterThan(
      later(cycleDays(365) * 0.9).getTime(),
    )
    expect(turns.find(({ moved }) => moved)?.dueAt).toEqual(new Date("2027-06-11T10:00:00Z"))
    expect(new Set(turns.map(({ id: turn }) => turn)).size).toBe(60)
  })

  it("by two workers at once, to each customer once", async () => {
    await makeCustomers(ctx, 1200)
    const { id } = await make()
    await Promise.all([runAutopilot(id, NOW), runAutopilot(id, NOW)])
    const turns = await readTurns(id)
    expect(turns).toHaveLength(1200)
    const perDay = countBy(turns.map(({ dueAt }) => dayNumber(dueAt, ROME)))
    expect(Math.max(...perDay) - Math.min(...perDay)).toBeLessThanOrEqual(1)
  })

  it("to nobody while it is paused, and taken from whoever is erased", async () => {
    const [someone = ""] = await makeCustomers(ctx, 3)
    const { id } = await make({ status: "paused" })
    await runAutopilot(id, NOW)
    expect((await readAutopilot(ctx, id)).customers).toBe(0)
    await changeAutopilot(ctx, id, { status: "active" })
    await runAutopilot(id, NOW)
    expect((await readAutopilot(ctx, id)).customers).toBe(3)
    await eraseCustomer(ctx, someone)
    await runAutopilot(id, later(1))
    expect((await readTurns(id)).map(({ customerId }) => customerId)).not.toContain(someone)
    expect((await readAutopilot(ctx, id)).customers).toBe(2)
  })
})
