import { eq } from "drizzle-orm"
import { beforeEach, describe, expect, it } from "vitest"
import { db } from "@/db/client"
import { invitations } from "@/db/schema"
import type { Ctx } from "@/lib/accounts/ctx"
import { listUpcoming } from "@/lib/delivery/list-upcoming"
import { pauseSending } from "@/lib/delivery/pause-sending"
import { listInvitations } from "@/lib/delivery/reads"
import { sendingBalance } from "@/lib/delivery/sending-balance"
import { sendingStatus } from "@/lib/delivery/sending-status"
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
