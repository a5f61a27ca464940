import { expect, it } from "vitest"
import { readJourneyMap } from "@/lib/insights/read-journey-map"
import { changeTouchpoint } from "@/lib/journey/change-touchpoint"
import { createTouchpoint } from "@/lib/journey/create-touchpoint"
import { recordExternalResponse } from "@/lib/responses/record-external-response"
import { makeWorkspace } from "@/tests/factories/workspace"

it("adds a stage's answers up and leaves archived touchpoints out", async () => {
  const ctx = await makeWorkspace()
  const place = async (name: string, scores: number[]) => {
    const { id } = await createTouchpoint(ctx, { name, stage: "purchase", channel: "store" })
    for (const score of scores)
      await recordExternalResponse(ctx, { touchpoint: id, score, answeredAt: ctx.now.toISOString() })
    return id
  }
  const till = await place("Till", [9, 10, 3])
  const courier = await place("Courier", [0, 7])
  const kiosk = await place("Kiosk", [0, 0, 0])
  await changeTouchpoint(ctx, kiosk, { status: "archived" })

  const map = await readJourneyMap(ctx, { metric: "nps", days: 30 })
  const purchase = map.find(({ stage }) => stage.key === "purchase")
  expect(purchase?.touchpoints.map(({ touchpoint, figure }) => [touchpoint.id, figure?.n])).toEqual([
    [till, 3],
    [courier, 2],
  ])
  expect(purchase?.figure).toMatchObject({ n: 5, promoters: 2, passives: 1, detractors: 2, responseRate: null })
  expect(map.find(({ stage }) => stage.key === "awareness")).toMatchObject({ figure: { n: 0 }, touchpoints: [] })
})
