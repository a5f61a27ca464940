import { beforeEach, describe, expect, it } from "vitest"
import type { Ctx } from "@/lib/accounts/ctx"
import { readMetrics } from "@/lib/insights/read-metrics"
import { createTouchpoint } from "@/lib/journey/create-touchpoint"
import { rebuildRollups } from "@/lib/responses/rebuild-rollups"
import { recordExternalResponse } from "@/lib/responses/record-external-response"
import { makeWorkspace, NOW } from "@/tests/factories/workspace"

const DAY_MS = 86_400_000

let ctx: Ctx

beforeEach(async () => {
  ctx = await makeWorkspace()
  await createTouchpoint(ctx, { name: "Shop", stage: "purchase", channel: "store" })
})

const answer = (answeredAt: Date | string) => recordExternalResponse(ctx, { touchpoint: "Shop", score: 10, answeredAt })

describe("an answer dated", () => {
  it("in 1970 is counted in 1970, and again after a recount", async () => {
    await answer("1970-01-01T00:30:00Z")
    await answer("1969-12-31T22:30:00Z")
    for (let time = 0; time < 2; time += 1) {
      expect((await readMetrics(ctx, {})).total.n).toBe(2)
      expect((await readMetrics(ctx, { from: "1970-01-01", to: "1970-01-01" })).total.n).toBe(1)
      await rebuildRollups(ctx)
    }
  })

  it("a little ahead of our clock is taken, one later than tomorrow is not", async () => {
    await answer(new Date(NOW.getTime() + DAY_MS))
    await expect(answer(new Date(NOW.getTime() + DAY_MS + 1))).rejects.toMatchObject({
      code: "invalid",
      fields: [{ path: "answeredAt", message: "lies in the future" }],
    })
    expect((await readMetrics(ctx, { from: "2026-11-01", to: "2200-01-01" })).total.n).toBe(1)
  })
})
