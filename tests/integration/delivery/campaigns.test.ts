import { eq } from "drizzle-orm"
import { beforeEach, describe, expect, it } from "vitest"
import { db, transaction } from "@/db/client"
import { sends } from "@/db/schema"
import type { Ctx } from "@/lib/accounts/ctx"
import { listCustomers } from "@/lib/customers/reads"
import { saveCustomer } from "@/lib/customers/save-customer"
import { upsertCustomers } from "@/lib/customers/upsert-customers"
import { createCampaign } from "@/lib/delivery/campaigns/create-campaign"
import { listCampaigns } from "@/lib/delivery/campaigns/list-campaigns"
import { planCampaign, planCampaigns } from "@/lib/delivery/campaigns/plan-campaigns"
import { changeSurveyStatus } from "@/lib/surveys/change-survey-status"
import { readInvitations } from "../../factories/sending"
import { type MadeSurvey, makeSurvey } from "../../factories/survey"
import { makeWorkspace, NOW, withScope } from "../../factories/workspace"

const ABOUT_EVENTS = { all: [{ field: "event.value", op: "gt" as const, value: 5 }] }

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

describe("a campaign", () => {
  it("makes one invitation for each chosen customer", async () => {
    const ids = await makeCustomers(20)
    const chosen = ids.slice(0, 5)
    const { planned, done } = await createCampaign(ctx, {
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
    const { planned, done } = await createCampaign(ctx, { surveyId: survey.surveyId, all: true, filter })
    expect({ planned, done }).toEqual({ planned: 600, done: true })
    const rows = await readInvitations(ctx)
    expect(rows.filter(({ state }) => state === "scheduled")).toHaveLength(480)
    expect(rows.filter(({ reason }) => reason === "no_address")).toHaveLength(120)
  })

  it("goes to a list of addresses, however they are written; those nobody has become customers when told to", async () => {
    await saveCustomer(ctx, { email: "Anna@Example.test" })
    const addresses = ["anna@EXAMPLE.test", "new@example.test", "NEW@example.test"]
    const known = await createCampaign(ctx, { surveyId: survey.surveyId, addresses })
    expect(known).toMatchObject({ planned: 1, done: true })
    const both = await createCampaign(ctx, { surveyId: survey.surveyId, addresses, createUnknown: true })
    expect(both).toMatchObject({ planned: 2, done: true })
    expect((await listCustomers(ctx)).data.map(({ email }) => email).sort()).toEqual([
      "Anna@example.test",
      "new@example.test",
    ])
  })

  it("gives its invitations the consent and the reminders that it asks for", async () => {
    const [id = ""] = await makeCustomers(1)
    const reminders = [{ afterDays: 3, subject: { it: "Ancora un minuto?" } }, { afterDays: 5 }]
    await createCampaign(ctx, { surveyId: survey.surveyId, customerIds: [id], needsConsent: true, reminders })
    expect(await readInvitations(ctx)).toMatchObject([{ needsConsent: true, reminders }])
  })

  it("is one, however often its form is sent", async () => {
    const customerIds = await makeCustomers(30)
    const input = { surveyId: survey.surveyId, customerIds }
    const clicks = await Promise.all(Array.from({ length: 50 }, () => createCampaign(ctx, input, "the form's key")))
    expect(new Set(clicks.map(({ id }) => id)).size).toBe(1)
    expect((await listCampaigns(ctx)).data).toHaveLength(1)
    expect(await readInvitations(ctx)).toHaveLength(30)
    const other = await makeWorkspace()
    const theirs = await createCampaign(
      other,
      { surveyId: (await makeSurvey(other)).surveyId, all: true },
      "the form's key",
    )
    expect(theirs.id).not.toBe(clicks[0]?.id)
  })

  it("goes on where a process that died has left it, and asks nobody twice", async () => {
    await makeCustomers(1200)
    const { id } = await createCampaign(ctx, { surveyId: survey.surveyId, all: true })
    await db().update(sends).set({ state: "planning", cursor: "", planned: 0 }).where(eq(sends.id, id))
    await Promise.all([planCampaign(id, NOW, 5000), planCampaign(id, NOW, 5000)])
    await planCampaigns(NOW)
    expect(await readInvitations(ctx)).toHaveLength(1200)
    const [send] = await db().select().from(sends).where(eq(sends.id, id))
    expect(send?.state).toBe("planned")
  })

  it.each([
    ["nobody", { customerIds: [] }, "customerIds"],
    ["what is no address", { addresses: ["anna@example.test", "anna"] }, "addresses.1"],
    ["a filter that asks about events", { all: true as const, filter: ABOUT_EVENTS }, "filter"],
    ["new customers without addresses", { all: true as const, createUnknown: true }, "createUnknown"],
    ["three reminders", { all: true as const, reminders: [1, 2, 3].map((afterDays) => ({ afterDays })) }, "reminders"],
    ["both a list and everybody", { customerIds: ["a"], all: true as const }, "customerIds"],
    [
      "a filter without everybody",
      { customerIds: ["a"], filter: { all: [{ field: "customer.locale", op: "exists" as const }] } },
      "filter",
    ],
  ])("refuses %s", async (_title, given, field) => {
    const refusal = await createCampaign(ctx, { surveyId: survey.surveyId, ...given }).catch((error) => error)
    expect(refusal).toMatchObject({ code: "invalid" })
    expect(refusal.fields[0].path).toBe(field)
  })

  it("refuses a closed survey and a read-only actor", async () => {
    const input = { surveyId: survey.surveyId, all: true as const }
    await expect(createCampaign(withScope(ctx, "read"), input)).rejects.toMatchObject({ code: "forbidden" })
    await changeSurveyStatus(ctx, survey.surveyId, "closed")
    await expect(createCampaign(ctx, input)).rejects.toMatchObject({ code: "invalid" })
  })
})
