import { eq } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { closeStore, db } from "@/db/client"
import { invitations } from "@/db/schema"
import type { Ctx } from "@/lib/accounts/ctx"
import { receiveEvent } from "@/lib/delivery/receive-event"
import { readAnswerCells } from "@/lib/insights/answer-cells"
import { createTouchpoint } from "@/lib/journey/create-touchpoint"
import { placeEventType } from "@/lib/journey/place-event-type"
import { countAnswers } from "@/lib/responses/count-answers"
import type { FeedQuery } from "@/lib/responses/feed-filter"
import { readTimeline } from "@/lib/responses/read-timeline"
import { listResponses } from "@/lib/responses/reads"
import { recordExternalResponse } from "@/lib/responses/record-external-response"
import { makeSentInvitation } from "@/tests/factories/invitation"
import { makeSurvey } from "@/tests/factories/survey"
import { makeWorkspace } from "@/tests/factories/workspace"

let ctx: Ctx
let delivery: string
let shop: string
let shopWithNothing: string

const daysAgo = (days: number) => new Date(ctx.now.getTime() - days * 86_400_000)

beforeAll(async () => {
  ctx = await makeWorkspace()
  const place = async (name: string) => (await createTouchpoint(ctx, { name, stage: "purchase", channel: "store" })).id
  delivery = await place("Delivery")
  shop = await place("Shop")
  shopWithNothing = await place("Elsewhere")
  const answers = [
    { touchpoint: "Delivery", score: 10, comment: "a", days: 1 },
    { touchpoint: "Delivery", score: 8, days: 2 },
    { touchpoint: "Delivery", score: 3, comment: "b", days: 40 },
    { touchpoint: "Shop", score: 0, comment: "c", days: 3 },
    { touchpoint: "Shop", score: 5, metric: "csat" as const, days: 4 },
  ]
  for (const { days, ...answer } of answers) {
    await recordExternalResponse(ctx, { ...answer, answeredAt: daysAgo(days) })
  }
})
afterAll(closeStore)

const scores = async (query: FeedQuery) => (await listResponses(ctx, query)).data.map(({ score }) => score)

describe("the feed of answers", () => {
  it("takes one or several groups and touchpoints", async () => {
    expect(await scores({ group: "detractor" })).toEqual([0, 3])
    expect(await scores({ group: ["promoter", "passive"] })).toEqual([10, 8, 5])
    expect(await scores({ touchpoint: delivery })).toEqual([10, 8, 3])
    expect(await scores({ touchpoint: [shop, delivery], metric: "nps" })).toEqual([10, 8, 0, 3])
    expect(await scores({ touchpoint: [shopWithNothing] })).toEqual([])
  })

  it("has each answer on one page, also where many came at one instant", async () => {
    const crowded = await makeWorkspace()
    const { touchpointId: touchpoint } = await makeSurvey(crowded)
    for (const [score, days] of [1, 2, 2, 2, 2, 3, 3].entries()) {
      await recordExternalResponse(crowded, { touchpoint, score, answeredAt: daysAgo(days) })
    }
    const seen: (number | null)[] = []
    let cursor: string | undefined
    do {
      const page = await listResponses(crowded, { limit: 2, cursor })
      seen.push(...page.data.map(({ score }) => score))
      cursor = page.nextCursor ?? undefined
    } while (cursor !== undefined)
    expect(seen[0]).toBe(0)
    expect(seen.slice(1, 5).sort()).toEqual([1, 2, 3, 4])
    expect(seen.slice(5).sort()).toEqual([5, 6])
  })

  it("tells answers with a comment from those without, and keeps to a period", async () => {
    expect(await scores({ comment: true })).toEqual([10, 0, 3])
    expect(await scores({ comment: false })).toEqual([8, 5])
    expect(await scores({ from: daysAgo(30) })).toEqual([10, 8, 0, 5])
    expect(await scores({ before: daysAgo(30) })).toEqual([3])
  })

  it("refuses a list of no groups, which would mean nothing", async () => {
    await expect(listResponses(ctx, { group: [] })).rejects.toMatchObject({ code: "invalid" })
  })

  it("is counted by metric, touchpoint and group from the rollups", async () => {
    const cells = await readAnswerCells(ctx, {})
    expect(cells).toHaveLength(5)
    expect(cells).toContainEqual({ metric: "nps", touchpointId: delivery, group: "passive", count: 1 })
    expect(cells).toContainEqual({ metric: "csat", touchpointId: shop, group: "promoter", count: 1 })
  })

  it("counts comments up to a limit, and says nothing beyond it", async () => {
    const cells = await countAnswers(ctx, { comment: true }, 3)
    expect(cells?.reduce((sum, { count }) => sum + count, 0)).toBe(3)
    expect(cells).toContainEqual({ metric: "nps", touchpointId: shop, group: "detractor", commented: true, count: 1 })
    expect(await countAnswers(ctx, { comment: true }, 2)).toBeNull()
    expect(await countAnswers(ctx, { comment: true, from: daysAgo(30) }, 2)).toHaveLength(2)
  })
})

describe("the timeline of a customer", () => {
  it("puts events, invitations, openings and answers in one order, newest first", async () => {
    const survey = await makeSurvey(ctx, "post-purchase", "Unboxing")
    const email = "ada@example.test"
    await placeEventType(ctx, { type: "order.delivered", touchpointId: delivery })
    const event = {
      type: "order.delivered",
      customer: { email },
      occurredAt: daysAgo(2).toISOString(),
      externalId: "BA1",
      value: 148,
      currency: "EUR",
    }
    await receiveEvent(ctx, event, { source: "test" })
    const invitation = await makeSentInvitation(ctx, survey, { email })
    const visitedAt = new Date(ctx.now.getTime() - 30_000)
    await db().update(invitations).set({ visitedAt }).where(eq(invitations.id, invitation.id))
    await recordExternalResponse(ctx, { touchpoint: "Shop", score: 9, customer: { email }, answeredAt: ctx.now })

    const { entries, truncated } = await readTimeline(ctx, invitation.customerId)
    expect(truncated).toBe(false)
    expect(entries.map(({ kind }) => kind)).toEqual(["response", "visit", "invitation", "event"])
    expect(entries[0]).toMatchObject({ touchpoint: "Shop", score: 9, imported: true })
    expect(entries[3]).toMatchObject({ touchpoint: "Delivery", externalId: "BA1", value: 148, currency: "EUR" })
  })

  it("tells why an invitation was not sent, and what came after one that was", async () => {
    const survey = await makeSurvey(ctx, "post-support", "Ticket")
    const { id, customerId } = await makeSentInvitation(ctx, survey, { email: "bo@example.test" })
    const reason = { reason: "cooldown", reasonValues: { days: 14, askedDaysAgo: 3 } }
    await db()
      .update(invitations)
      .set({ state: "skipped", sentAt: null, ...reason })
      .where(eq(invitations.id, id))
    const skipped = await readTimeline(ctx, customerId)
    expect(skipped.entries).toMatchObject([{ kind: "invitation", state: "skipped", ...reason }])

    const sentAt = daysAgo(1)
    const bounced = {
      state: "bounced" as const,
      sentAt,
      bouncedAt: ctx.now,
      reason: "address_unknown",
      visitedAt: sentAt,
    }
    await db()
      .update(invitations)
      .set({ ...bounced, suspectedScanner: true })
      .where(eq(invitations.id, id))
    const { entries } = await readTimeline(ctx, customerId)
    expect(entries).toMatchObject([
      { state: "bounced", reason: "address_unknown" },
      { state: "sent", reason: null },
    ])
  })

  it("shows nothing of another workspace", async () => {
    const other = await makeWorkspace()
    const survey = await makeSurvey(ctx, "post-purchase", "Somewhere")
    const { customerId } = await makeSentInvitation(ctx, survey, { email: "cy@example.test" })
    expect(await readTimeline(other, customerId)).toEqual({ entries: [], truncated: false })
  })
})
