import { and, eq } from "drizzle-orm"
import { beforeEach, describe, expect, it } from "vitest"
import { db, transaction } from "@/db/client"
import { customers, suppressions } from "@/db/schema"
import type { Ctx } from "@/lib/accounts/ctx"
import { saveCustomer } from "@/lib/customers/save-customer"
import { upsertCustomers } from "@/lib/customers/upsert-customers"
import { listPreviewPeople, previewCampaign, previewPart } from "@/lib/delivery/campaigns/preview-campaign"
import type { NewCampaign } from "@/lib/delivery/campaigns/schema"
import { suppress } from "@/lib/delivery/suppress"
import { changeSurveyStatus } from "@/lib/surveys/change-survey-status"
import { type MadeSurvey, makeSurvey } from "../../factories/survey"
import { makeWorkspace } from "../../factories/workspace"

const DAY = 86_400_000

let ctx: Ctx
let survey: MadeSurvey

beforeEach(async () => {
  ctx = await makeWorkspace()
  survey = await makeSurvey(ctx)
})

const make = async (email: string, values: Partial<typeof customers.$inferInsert> = {}) => {
  const { id } = await saveCustomer(ctx, { email, properties: { country: "IT" } })
  if (Object.keys(values).length > 0) await db().update(customers).set(values).where(eq(customers.id, id))
  return id
}

async function makeEveryKind() {
  await saveCustomer(ctx, { phone: "+39061234567", properties: { country: "IT" } })
  await make("out@example.test")
  await make("not-this-survey@example.test")
  const asked = await make("asked@example.test", { lastInvitedAt: ctx.now })
  await make("agreed@example.test", { consentAt: ctx.now })
  await make("in@example.test")
  await saveCustomer(ctx, { email: "abroad@example.test", properties: { country: "FR" } })
  await suppress(ctx, { email: "OUT@example.test" })
  await suppress(ctx, { email: "not-this-survey@example.test" })
  const { surveyId } = survey
  await db()
    .update(suppressions)
    .set({ surveyId })
    .where(and(eq(suppressions.workspaceId, ctx.workspaceId), eq(suppressions.address, "not-this-survey@example.test")))
  return asked
}

const italians = (): NewCampaign => ({
  surveyId: survey.surveyId,
  all: true,
  filter: { all: [{ field: "customer.properties.country", op: "eq", value: "it" }] },
})

describe("the preview of a campaign", () => {
  it("says who would be reached, and who not and why", async () => {
    const asked = await makeEveryKind()
    expect(await previewCampaign(ctx, italians())).toMatchObject({
      chosen: 6,
      ready: 2,
      out: { no_address: 1, suppressed: 2, cooldown: 1, no_consent: 0, survey_closed: 0 },
    })
    const agreed = await previewCampaign(ctx, { ...italians(), needsConsent: true })
    expect(agreed).toMatchObject({ chosen: 6, ready: 1, out: { no_consent: 2, suppressed: 2 } })
    const picked = await previewCampaign(ctx, { surveyId: survey.surveyId, customerIds: [asked, asked] })
    expect(picked).toMatchObject({ chosen: 1, ready: 0, out: { cooldown: 1 } })
  })

  it("of another survey does not leave out who only wants no more of this one", async () => {
    await makeEveryKind()
    const other = await makeSurvey(ctx, "csat", "Support")
    expect(await previewCampaign(ctx, { ...italians(), surveyId: other.surveyId })).toMatchObject({
      ready: 3,
      out: { suppressed: 1 },
    })
  })

  it("counts the cooldown at the time it goes out", async () => {
    await make("asked@example.test", { lastInvitedAt: ctx.now })
    const later = (days: number) => ({ ...italians(), sendAt: new Date(ctx.now.getTime() + days * DAY) })
    expect(await previewCampaign(ctx, later(29))).toMatchObject({ ready: 0, out: { cooldown: 1 } })
    expect(await previewCampaign(ctx, later(31))).toMatchObject({ ready: 1, out: { cooldown: 0 } })
  })

  it("of a closed survey reaches nobody", async () => {
    await make("in@example.test")
    await changeSurveyStatus(ctx, survey.surveyId, "closed")
    expect(await previewCampaign(ctx, italians())).toMatchObject({ ready: 0, out: { survey_closed: 1 } })
  })

  it("tells known addresses of a list from those nobody has", async () => {
    await make("in@example.test")
    await suppress(ctx, { email: "gone@example.test" })
    const addresses = ["in@example.test", "new@example.test", "gone@example.test"]
    const list = { surveyId: survey.surveyId, addresses }
    expect(await previewCampaign(ctx, list)).toMatchObject({ chosen: 3, ready: 1, out: { not_a_customer: 2 } })
    expect(await previewCampaign(ctx, { ...list, createUnknown: true })).toMatchObject({
      chosen: 3,
      ready: 2,
      out: { suppressed: 1, not_a_customer: 0 },
    })
  })

  it("counts nobody of another workspace", async () => {
    const id = await make("ours@example.test")
    const other = await makeWorkspace()
    const { surveyId } = await makeSurvey(other)
    expect(await previewCampaign(other, { surveyId, customerIds: [id] })).toMatchObject({ chosen: 0 })
  })
})

describe("the people of a preview", () => {
  it("are told page by page, each once, with the reason", async () => {
    const rows = Array.from({ length: 2300 }, (_, index) =>
      index % 23 === 0
        ? { phone: `+3906${1_000_000 + index}`, name: `Senza ${index}` }
        : { email: `c${index}@example.test`, name: `Anna ${index}` },
    )
    await transaction((tx) => upsertCustomers(tx, ctx, rows, { taken: "leave" }))
    const input: NewCampaign = { surveyId: survey.surveyId, all: true }
    expect(await previewPart(ctx, input)).toMatchObject({ chosen: 2300, ready: 2200, looked: 2300, nextCursor: null })
    const out = await allPages(input, "no_address")
    expect(out).toHaveLength(100)
    expect(new Set(out.map(({ id }) => id)).size).toBe(100)
    for (const { reason } of out) expect(reason).toEqual({ reason: "no_address", reasonValues: null })
    expect(await allPages(input, "ready")).toHaveLength(2200)
    expect((await allPages(input, "ready", "ANNA 1")).every(({ name }) => name?.startsWith("Anna 1"))).toBe(true)
    expect(await allPages(input, "ready", "nobody")).toEqual([])
  })

  it("hold the addresses that nobody has, after those who are customers", async () => {
    await make("in@example.test")
    const addresses = ["in@example.test", ...Array.from({ length: 120 }, (_, index) => `new${index}@example.test`)]
    const input: NewCampaign = { surveyId: survey.surveyId, addresses }
    expect(await allPages(input, "ready")).toMatchObject([{ email: "in@example.test" }])
    const unknown = await allPages(input, "not_a_customer")
    expect(unknown.map(({ email }) => email).sort()).toEqual(addresses.slice(1).sort())
  })

  async function allPages(input: NewCampaign, show: "ready" | "no_address" | "not_a_customer", search = "") {
    const found = []
    let cursor: string | undefined
    do {
      const page = await listPreviewPeople(ctx, input, { show, search, cursor, limit: 40 })
      expect(page.data.length).toBeLessThanOrEqual(40)
      found.push(...page.data)
      cursor = page.nextCursor ?? undefined
    } while (cursor !== undefined)
    return found
  }
})
