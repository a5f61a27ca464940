import { eq } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { closeStore, db } from "@/db/client"
import { workspaces } from "@/db/schema"
import type { Ctx } from "@/lib/accounts/ctx"
import { readQuality } from "@/lib/insights/quality/read-quality"
import { readWhoIsSilent } from "@/lib/insights/quality/who-is-silent"
import { recordExternalResponse } from "@/lib/responses/record-external-response"
import { recordVisit } from "@/lib/responses/record-visit"
import { linkOf, postAnswer } from "@/tests/factories/answer"
import { makeSentInvitation } from "@/tests/factories/invitation"
import { makeScalesSurvey } from "@/tests/factories/scales-survey"
import { makeWorkspace } from "@/tests/factories/workspace"

let ctx: Ctx
const minutes = (count: number) => new Date(ctx.now.getTime() + count * 60_000)

/** 24 Italians of whom 18 answer, 24 French of whom 3 do, 4 of whom nothing is known. */
beforeAll(async () => {
  ctx = await makeWorkspace()
  await db()
    .update(workspaces)
    .set({ segments: ["customer.country", "customer.plan"] })
    .where(eq(workspaces.id, ctx.workspaceId))
  const survey = await makeScalesSurvey(ctx)
  const invite = (country?: string) =>
    makeSentInvitation(ctx, survey, { properties: country ? { "customer.country": country } : {} })
  for (let index = 0; index < 24; index += 1) {
    const [italian, french] = [await invite("IT"), await invite("FR")]
    if (index < 18) await answer(italian.token, index < 12 ? 5 : 120, index < 6)
    if (index < 3) await answer(french.token, 5 * 24 * 60, false)
  }
  for (let index = 0; index < 4; index += 1) await invite()
  await recordExternalResponse(ctx, { touchpoint: survey.touchpointId, score: 3 })
  const visitor = await invite()
  await recordVisit(await linkOf(visitor.token), { score: null, at: minutes(1) })
}, 120_000)
afterAll(closeStore)

async function answer(token: string, after: number, commented: boolean) {
  const at = { at: minutes(after) }
  await postAnswer(await linkOf(token), token, 9, at)
  if (commented) await postAnswer(await linkOf(token), token, "Bene", { ...at, questionId: "why" })
}

describe("the rates of invitations", () => {
  it("count who was invited alone, by touchpoint and week, and say that more may come", async () => {
    const { total, touchpoints, buckets } = await readQuality(ctx, { interval: "week" })
    expect(total).toMatchObject({ delivered: 53, visited: 22, responded: 21, completed: 0, commented: 6 })
    expect(total.provisional).toBe(true)
    expect(total.response.share).toBeCloseTo((100 * 21) / 53)
    expect(touchpoints).toMatchObject([{ name: "Delivery", delivered: 53, responded: 21 }])
    expect(buckets.filter(({ delivered }) => delivered > 0)).toMatchObject([{ start: "2026-11-23", responded: 21 }])
    expect((await readQuality({ ...ctx, now: minutes(20 * 24 * 60) }, {})).total.provisional).toBe(false)
  })

  it("tell how long people took", async () => {
    const { delays } = await readQuality(ctx, {})
    expect(delays).toEqual({ counts: [12, 0, 6, 0, 0, 3, 0], n: 21, median: 0 })
  })

  it("are of the asked days and touchpoint; a period that ends before it begins is refused", async () => {
    expect((await readQuality(ctx, { from: "2026-01-01", to: "2026-06-30" })).total.delivered).toBe(0)
    expect((await readQuality(ctx, { touchpoint: "another" })).total.delivered).toBe(0)
    await expect(readQuality(ctx, { from: "2026-02-01", to: "2026-01-01" })).rejects.toMatchObject({ code: "invalid" })
  })
})

describe("who does not answer", () => {
  it("is told by value, each tested against all others, with those of whom nothing is known", async () => {
    const silent = await readWhoIsSilent(ctx, {})
    expect(silent).toMatchObject({ key: "customer.country", looked: 53, cut: false, others: null })
    const [first, second, unknown] = silent.values
    expect([first?.value, second?.value].sort()).toEqual(["FR", "IT"])
    const french = silent.values.find(({ value }) => value === "FR")
    expect(french).toMatchObject({ responses: 3, delivered: 24, rate: 12.5, comparison: { verdict: "significant" } })
    expect(french?.comparison.difference).toBeLessThan(0)
    expect(unknown).toMatchObject({ value: null, delivered: 5, responses: 0, comparison: { verdict: "too_few" } })
  })

  it("is told by the property asked for, and says when none is chosen", async () => {
    expect(await readWhoIsSilent(ctx, { key: "customer.plan" })).toMatchObject({
      key: "customer.plan",
      values: [{ value: null, delivered: 53 }],
    })
    expect(await readWhoIsSilent(await makeWorkspace(), {})).toMatchObject({ key: null, keys: [], values: [] })
  })

  it("looks back 90 days at most", async () => {
    const { from, to } = await readWhoIsSilent(ctx, { from: "2020-01-01" })
    expect([from, to]).toEqual(["2026-08-26", "2026-11-23"])
  })
})
