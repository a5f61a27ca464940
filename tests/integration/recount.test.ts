import { eq } from "drizzle-orm"
import { afterAll, beforeEach, describe, expect, it } from "vitest"
import { closeStore, db } from "@/db/client"
import { invitationRollups, workspaces } from "@/db/schema"
import type { Ctx } from "@/lib/accounts/ctx"
import { setClock } from "@/lib/clock"
import { readMetrics } from "@/lib/insights/read-metrics"
import { createTouchpoint } from "@/lib/journey/create-touchpoint"
import { deleteResponse } from "@/lib/responses/delete-response"
import { listResponses } from "@/lib/responses/reads"
import { rebuildRollups } from "@/lib/responses/rebuild-rollups"
import { recordExternalResponse } from "@/lib/responses/record-external-response"
import { readRecountStatus, writeRecount } from "@/lib/responses/recount-status"
import { resumeRecounts, startRecount } from "@/lib/responses/start-recount"
import { linkOf, postAnswer } from "@/tests/factories/answer"
import { makeSentInvitation, makeSentInvitations } from "@/tests/factories/invitation"
import { makeSurvey } from "@/tests/factories/survey"
import { makeWorkspace, NOW, withScope } from "@/tests/factories/workspace"

/** Late enough for a second score not to be held as one of several at once. */
const LATER = new Date(NOW.getTime() + 3_600_000)

let ctx: Ctx

beforeEach(async () => {
  setClock({ now: () => NOW })
  ctx = await makeWorkspace()
  await createTouchpoint(ctx, { name: "Shop", stage: "purchase", channel: "store" })
  for (const score of [10, 9, 2]) {
    await recordExternalResponse(ctx, {
      touchpoint: "Shop",
      score,
      answeredAt: new Date("2026-11-22T23:30:00Z"),
      properties: { country: score > 5 ? "IT" : "FR" },
    })
  }
})
afterAll(closeStore)

const daysCounted = async () => {
  const { buckets } = await readMetrics(ctx, { interval: "day" })
  return buckets.filter(({ n }) => n > 0).map(({ start, n }) => ({ start, n }))
}
const rates = async () => {
  const { buckets } = await readMetrics(ctx, { interval: "day" })
  return buckets.flatMap(({ start, responseRate }) => (responseRate === null ? [] : [{ start, responseRate }]))
}
const setTimeZone = (timeZone: string) =>
  db().update(workspaces).set({ timeZone }).where(eq(workspaces.id, ctx.workspaceId))

describe("a recount in the background", () => {
  it("moves answers to the days of the new time zone and says when it is through", async () => {
    expect(await readRecountStatus(ctx)).toEqual({ state: "idle", counted: 0, total: 0 })
    expect(await daysCounted()).toEqual([{ start: "2026-11-23", n: 3 }])
    await setTimeZone("America/New_York")
    const { finished } = await startRecount(ctx)
    await finished
    expect(await daysCounted()).toEqual([{ start: "2026-11-22", n: 3 }])
    expect(await readRecountStatus(ctx)).toEqual({ state: "done", counted: 3, total: 3 })
  })

  it("moves invitations to the days on which they were sent by the new time zone; the rate stays", async () => {
    const survey = await makeSurvey(ctx, "post-purchase")
    const late = { ...ctx, now: new Date("2026-11-22T23:31:00Z") }
    const [first, second] = [await makeSentInvitation(late, survey), await makeSentInvitation(late, survey)]
    await makeSentInvitations(late, survey, 2)
    await answer(first.token)
    await answer(second.token)
    expect(await rates()).toEqual([{ start: "2026-11-23", responseRate: 50 }])
    await setTimeZone("America/New_York")
    const { finished } = await startRecount(ctx)
    await finished
    expect(await rates()).toEqual([{ start: "2026-11-22", responseRate: 50 }])
    const [answered] = (await listResponses(ctx, { limit: 1 })).data
    await deleteResponse(ctx, answered?.id ?? "")
    expect(await rates()).toEqual([{ start: "2026-11-22", responseRate: 25 }])
    expect(await db().select().from(invitationRollups)).toHaveLength(1)
  })

  it("counts each answer once that is given, changed or deleted while it runs", async () => {
    const survey = await makeSurvey(ctx, "post-purchase")
    const links = await makeSentInvitations(ctx, survey, 40)
    await Promise.all(links.slice(0, 20).map(({ token }) => answer(token, { score: 3, at: NOW })))
    const doomed = (await listResponses(ctx, { touchpoint: survey.touchpointId, limit: 5 })).data
    await Promise.all([
      ...links.map(({ token }) => answer(token, { score: 9, at: LATER })),
      ...doomed.map(({ id }) => deleteResponse(ctx, id)),
      (async () => {
        for (let recount = 0; recount < 5; recount++) await rebuildRollups(ctx)
      })(),
    ])
    const kept = (await listResponses(ctx, { touchpoint: survey.touchpointId, limit: 50 })).data
    const { total } = await readMetrics(ctx, { touchpoint: survey.touchpointId })
    expect(kept.length).toBeGreaterThanOrEqual(35)
    expect(total.counts).toMatchObject({ 9: kept.filter(({ score }) => score === 9).length })
    expect(total.n).toBe(kept.length)
    expect(total.responseRate).toBe((100 * kept.length) / links.length)
    await rebuildRollups(ctx)
    expect((await readMetrics(ctx, { touchpoint: survey.touchpointId })).total).toEqual(total)
  })

  it("starts over when it is asked for again while it runs", async () => {
    const first = await startRecount(ctx)
    const second = await startRecount(ctx)
    await Promise.all([first.finished, second.finished])
    expect(await readRecountStatus(ctx)).toMatchObject({ state: "done", counted: 3 })
    const { rollupGeneration } = await workspaceRow()
    expect(rollupGeneration).toBeGreaterThanOrEqual(3)
  })

  it("whose process died is called interrupted, and can be started again", async () => {
    const recount = { state: "running" as const, counted: 1, total: 3, again: false }
    await writeRecount(db(), ctx.workspaceId, recount, new Date(NOW.getTime() - 1))
    expect(await readRecountStatus(ctx)).toMatchObject({ state: "interrupted", counted: 1 })
    const { finished } = await startRecount(ctx)
    await finished
    expect(await readRecountStatus(ctx)).toMatchObject({ state: "done" })
  })

  it("goes on by itself when its process died", async () => {
    const recount = { state: "running" as const, counted: 1, total: 3, again: false }
    await writeRecount(db(), ctx.workspaceId, recount, new Date(NOW.getTime() - 1))
    expect(await resumeRecounts(NOW)).toBe(1)
    expect(await resumeRecounts(NOW)).toBe(0)
    await expect.poll(() => readRecountStatus(ctx)).toMatchObject({ state: "done", counted: 3 })
    expect((await readMetrics(ctx, {})).total.n).toBe(3)
  })

  it("is refused to those who may not change the workspace", async () => {
    await expect(startRecount(withScope(ctx, "write"))).rejects.toMatchObject({ code: "forbidden" })
  })
})

async function answer(token: string, { score, at } = { score: 9, at: NOW }) {
  await postAnswer(await linkOf(token), token, score, { at })
}

async function workspaceRow() {
  const [row] = await db().select().from(workspaces).where(eq(workspaces.id, ctx.workspaceId))
  if (!row) throw new Error("The workspace is gone.")
  return row
}
