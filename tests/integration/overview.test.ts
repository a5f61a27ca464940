import { expect, it } from "vitest"
import { readOverview } from "@/lib/insights/read-overview"
import { createTouchpoint } from "@/lib/journey/create-touchpoint"
import { recordExternalResponse } from "@/lib/responses/record-external-response"
import { makeWorkspace } from "@/tests/factories/workspace"

const DAY_MS = 86_400_000

it("each touchpoint's line rolls over its own answers, and the trend over those of all", async () => {
  const ctx = await makeWorkspace()
  const place = async (name: string, score: number, daysAgo: number) => {
    const { id } = await createTouchpoint(ctx, { name, stage: "purchase", channel: "store" })
    const answeredAt = new Date(ctx.now.getTime() - daysAgo * DAY_MS).toISOString()
    for (let answers = 0; answers < 10; answers += 1) {
      await recordExternalResponse(ctx, { touchpoint: id, score, answeredAt })
    }
    return id
  }
  const till = await place("Till", 10, 5)
  const courier = await place("Courier", 0, 2)

  const { touchpoints, trend } = await readOverview(ctx, { metric: "nps", days: 7, compareDaysBack: 7 })
  const lines = Object.fromEntries(touchpoints.map(({ touchpoint, spark }) => [touchpoint.id, spark]))
  expect(lines).toEqual({
    [till]: [null, 100, 100, 100, 100, 100, 100],
    [courier]: [null, null, null, null, -100, -100, -100],
  })
  expect(trend.map(({ summary }) => summary.score)).toEqual([null, 100, 100, 100, 0, 0, 0])
})
