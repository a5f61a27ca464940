import { eq } from "drizzle-orm"
import { beforeEach, describe, expect, it } from "vitest"
import { db } from "@/db/client"
import { customers, invitations } from "@/db/schema"
import type { Ctx } from "@/lib/accounts/ctx"
import { saveCustomer } from "@/lib/customers/save-customer"
import { listSends } from "@/lib/delivery/list-sends"
import { listUpcoming } from "@/lib/delivery/list-upcoming"
import { pauseSending } from "@/lib/delivery/pause-sending"
import { previewSend } from "@/lib/delivery/preview-send"
import { listInvitations } from "@/lib/delivery/reads"
import { sendingBalance } from "@/lib/delivery/sending-balance"
import { sendingStatus } from "@/lib/delivery/sending-status"
import { suppress } from "@/lib/delivery/suppress"
import { makeSentInvitation } from "../../factories/invitation"
import { planInvitationsTo } from "../../factories/sending"
import { type MadeSurvey, makeSurvey } from "../../factories/survey"
import { makeWorkspace } from "../../factories/workspace"

const DAY_MS = 86_400_000

let ctx: Ctx
let survey: MadeSurvey

beforeEach(async () => {
  ctx = await makeWorkspace()
  survey = await makeSurvey(ctx)
  // Another test's worker sends nothing of ours.
  await pauseSending(ctx, "a test")
})

const change = (id: string, values: Partial<typeof invitations.$inferInsert>) =>
  db().update(invitations).set(values).where(eq(invitations.id, id))

describe("the balance of a week", () => {
  it("adds up, and says why the rest did not go out", async () => {
    await planInvitationsTo(ctx, survey, 6)
    await makeSentInvitation(ctx, survey)
    const { data } = await listInvitations(ctx)
    const [one, two, three, four] = data.filter(({ state }) => state === "scheduled")
    await change(one?.id ?? "", { state: "skipped", reason: "suppressed", reasonValues: { cause: "unsubscribed" } })
    await change(two?.id ?? "", { state: "skipped", reason: "trigger_paused" })
    await change(three?.id ?? "", { state: "unknown" })
    await change(four?.id ?? "", { state: "failed", reason: "address_unknown" })
    const balance = await sendingBalance(ctx)
    expect(balance).toMatchObject({ total: 7, sent: 1, unknown: 1, waiting: 2, unsent: 3 })
    expect(balance.reasons.filter(({ count }) => count > 0)).toEqual([
      { kind: "suppressed", count: 1, causes: [{ cause: "unsubscribed", count: 1 }] },
      { kind: "paused", count: 1, causes: [] },
      { kind: "refused", count: 1, causes: [] },
    ])
    expect(balance.days.map(({ invitations: count }) => count)).toEqual([2, 0, 0, 0, 0, 0, 0])
    expect(balance.days[0]?.day).toBe("2026-11-23")
  })

  it("counts what waits from long ago as today's, and leaves out what ended before the week", async () => {
    await planInvitationsTo(ctx, survey, 2)
    const [waits, ended] = (await listInvitations(ctx)).data
    const longAgo = new Date(ctx.now.getTime() - 10 * DAY_MS)
    await change(waits?.id ?? "", { sendAt: longAgo })
    await change(ended?.id ?? "", { sendAt: longAgo, state: "expired", reason: "expired" })
    expect(await sendingBalance(ctx)).toMatchObject({ total: 1, waiting: 1, unsent: 0 })
  })

  it("is that of one touchpoint when asked for", async () => {
    await planInvitationsTo(ctx, survey, 2)
    const other = await makeSurvey(ctx, "csat", "Support")
    expect(await sendingBalance(ctx, other.touchpointId)).toMatchObject({ total: 0 })
    expect(await listUpcoming(ctx, { touchpointId: other.touchpointId })).toEqual([])
    expect(await listUpcoming(ctx)).toHaveLength(2)
  })
})

it("tells that sending is paused, why, and how much waits", async () => {
  await planInvitationsTo(ctx, survey, 3)
  expect(await sendingStatus(ctx)).toMatchObject({ paused: { reason: "a test" }, queued: 3, unknown: 0, lastAt: null })
})

it("shows how far a send by hand has come", async () => {
  await planInvitationsTo(ctx, survey, 3)
  expect(await listSends(ctx)).toMatchObject([{ planning: false, planned: 3, sent: 0, waiting: 3, unsent: 0 }])
})

describe("the preview of a send", () => {
  it("says who would be reached, and who not and why", async () => {
    await saveCustomer(ctx, { phone: "+39061234567", properties: { country: "IT" } })
    await saveCustomer(ctx, { email: "out@example.test", properties: { country: "IT" } })
    const { id } = await saveCustomer(ctx, { email: "asked@example.test", properties: { country: "IT" } })
    await saveCustomer(ctx, { email: "in@example.test", properties: { country: "IT" } })
    await saveCustomer(ctx, { email: "abroad@example.test", properties: { country: "FR" } })
    await suppress(ctx, { email: "OUT@example.test" })
    await db().update(customers).set({ lastInvitedAt: ctx.now }).where(eq(customers.id, id))
    const filter = { all: [{ field: "customer.properties.country", op: "eq" as const, value: "it" }] }
    const italians = await previewSend(ctx, { surveyId: survey.surveyId, all: true, filter })
    const others = { noAddress: 1, suppressed: 1, noConsent: 0 }
    expect(italians).toEqual({ chosen: 4, ready: 1, ...others, cooldown: 1, complete: true })
    const picked = await previewSend(ctx, { surveyId: survey.surveyId, customerIds: [id] })
    expect(picked).toMatchObject({ chosen: 1, ready: 0, cooldown: 1 })
    await saveCustomer(ctx, { email: "abroad@example.test", consentAt: ctx.now })
    const consenting = await previewSend(ctx, { surveyId: survey.surveyId, all: true, needsConsent: true })
    expect(consenting).toMatchObject({ chosen: 5, ready: 1, noConsent: 2, suppressed: 1, noAddress: 1 })
  })

  it("counts nobody of another workspace", async () => {
    const { id } = await saveCustomer(ctx, { email: "ours@example.test" })
    const other = await makeWorkspace()
    expect(await previewSend(other, { surveyId: survey.surveyId, customerIds: [id] })).toMatchObject({ chosen: 0 })
  })
})
