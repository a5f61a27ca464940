import { eq } from "drizzle-orm"
import { beforeEach, describe, expect, it } from "vitest"
import { db, transaction } from "@/db/client"
import { sends } from "@/db/schema"
import type { Ctx } from "@/lib/accounts/ctx"
import { upsertCustomers } from "@/lib/customers/upsert-customers"
import { planSend, planSends } from "@/lib/delivery/plan-sends"
import { sendToCustomers } from "@/lib/delivery/send-to-customers"
import { changeSurveyStatus } from "@/lib/surveys/change-survey-status"
import { readInvitations } from "../../factories/sending"
import { type MadeSurvey, makeSurvey } from "../../factories/survey"
import { makeWorkspace, NOW, withScope } from "../../factories/workspace"

let ctx: Ctx
let survey: MadeSurvey

beforeEach(async () => {
  ctx = await makeWorkspace()
  survey = await makeSurvey(ctx)
})

async function makeCustomers(count: number): Promise<string[]> {
  const rows = Array.from({ length: count }, (_, index) => ({
    email: index % 10 === 9 ? undefined : `c${index}@example.test`,
    phone: index % 10 === 9 ? `+3906${1_000_000 + index}` : undefined,
    properties: { city: index % 2 === 0 ? "Roma" : "Milano" },
  }))
  const saved = await transaction((tx) => upsertCustomers(tx, ctx, rows, { taken: "leave" }))
  return saved.flatMap((one) => ("id" in one ? [one.id] : []))
}

describe("a send by hand", () => {
  it("makes one invitation for each chosen customer", async () => {
    const ids = await makeCustomers(20)
    const chosen = ids.slice(0, 5)
    const { planned, done } = await sendToCustomers(ctx, {
      surveyId: survey.surveyId,
      customerIds: [...chosen, ...chosen, "nobody"],
      sendAt: new Date("2026-11-25T23:00:00Z"),
    })
    expect({ planned, done }).toEqual({ planned: 5, done: true })
    const rows = await readInvitations(ctx)
    expect(rows.map((row) => row.customerId).sort()).toEqual([...chosen].sort())
    // The night between, in Rome, waits for the morning.
    for (const row of rows) expect(row.sendAt).toEqual(new Date("2026-11-26T07:30:00Z"))
  })

  it("goes to everybody who meets a filter, and says who has no address", async () => {
    await makeCustomers(1200)
    const filter = { all: [{ field: "customer.properties.city", op: "eq" as const, value: "milano" }] }
    const { planned, done } = await sendToCustomers(ctx, { surveyId: survey.surveyId, all: true, filter })
    expect({ planned, done }).toEqual({ planned: 600, done: true })
    const rows = await readInvitations(ctx)
    expect(rows.filter(({ state }) => state === "scheduled")).toHaveLength(480)
    expect(rows.filter(({ reason }) => reason === "no_address")).toHaveLength(120)
  })

  it("goes on where a process that died has left it, and asks nobody twice", async () => {
    await makeCustomers(1200)
    const { id } = await sendToCustomers(ctx, { surveyId: survey.surveyId, all: true })
    await db().update(sends).set({ state: "planning", cursor: "", planned: 0 }).where(eq(sends.id, id))
    await Promise.all([planSend(id, NOW, 5000), planSend(id, NOW, 5000)])
    await planSends(NOW)
    expect(await readInvitations(ctx)).toHaveLength(1200)
    const [send] = await db().select().from(sends).where(eq(sends.id, id))
    expect(send?.state).toBe("planned")
  })

  it.each([
    ["nobody", { customerIds: [] }, "customerIds"],
    ["both a list and everybody", { customerIds: ["a"], all: true as const }, "customerIds"],
    [
      "a filter without everybody",
      { customerIds: ["a"], filter: { all: [{ field: "customer.locale", op: "exists" as const }] } },
      "filter",
    ],
  ])("refuses %s", async (_title, given, field) => {
    const refusal = await sendToCustomers(ctx, { surveyId: survey.surveyId, ...given }).catch((error) => error)
    expect(refusal).toMatchObject({ code: "invalid" })
    expect(refusal.fields[0].path).toBe(field)
  })

  it("refuses a closed survey and a read-only actor", async () => {
    const input = { surveyId: survey.surveyId, all: true as const }
    await expect(sendToCustomers(withScope(ctx, "read"), input)).rejects.toMatchObject({ code: "forbidden" })
    await changeSurveyStatus(ctx, survey.surveyId, "closed")
    await expect(sendToCustomers(ctx, input)).rejects.toMatchObject({ code: "invalid" })
  })
})
