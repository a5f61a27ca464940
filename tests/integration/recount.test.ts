import { eq } from "drizzle-orm"
import { afterAll, beforeEach, describe, expect, it } from "vitest"
import { closeStore, db } from "@/db/client"
import { workspaces } from "@/db/schema"
import type { Ctx } from "@/lib/accounts/ctx"
import { setClock } from "@/lib/clock"
import { readMetrics } from "@/lib/insights/read-metrics"
import { createTouchpoint } from "@/lib/journey/create-touchpoint"
import { recordExternalResponse } from "@/lib/responses/record-external-response"
import { readRecountStatus, writeRecount } from "@/lib/responses/recount-status"
import { startRecount } from "@/lib/responses/start-recount"
import { makeWorkspace, NOW, withScope } from "@/tests/factories/workspace"

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

  it("is refused to those who may not change the workspace", async () => {
    await expect(startRecount(withScope(ctx, "write"))).rejects.toMatchObject({ code: "forbidden" })
  })
})

async function workspaceRow() {
  const [row] = await db().select().from(workspaces).where(eq(workspaces.id, ctx.workspaceId))
  if (!row) throw new Error("The workspace is gone.")
  return row
}
