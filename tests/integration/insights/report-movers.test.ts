import { expect, it } from "vitest"
import type { Ctx } from "@/lib/accounts/ctx"
import { readComparison } from "@/lib/insights/comparisons/read-comparison"
import { readOverview, type TouchpointRow } from "@/lib/insights/read-overview"
import { readReport } from "@/lib/insights/read-report"
import { reportTarget } from "@/lib/insights/report-target"
import { createTouchpoint } from "@/lib/journey/create-touchpoint"
import { recordExternalResponse } from "@/lib/responses/record-external-response"
import { makeWorkspace } from "@/tests/factories/workspace"

const ANSWERS = 12

/** Of 12 answers in each of the two periods, how many are a 10; the others are a 3. */
const PLACES = [
  { name: "Till", before: 12, after: 0 },
  { name: "Shelf", before: 9, after: 4 },
  { name: "Site", before: 6, after: 6 },
  { name: "Support", before: 6, after: 7 },
]

async function answer(ctx: Ctx, touchpoint: string, tens: number, day: string) {
  for (let place = 0; place < ANSWERS; place++) {
    const score = place < tens ? 10 : 3
    await recordExternalResponse(ctx, { touchpoint, score, answeredAt: `${day}T12:00:00Z` })
  }
}

it("a report names the movers that the comparison names: not one that is significant only when looked at alone", async () => {
  const ctx = { ...(await makeWorkspace()), now: new Date("2026-11-27T12:00:00Z") }
  for (const { name, before, after } of PLACES) {
    await createTouchpoint(ctx, { name, stage: "purchase", channel: "store" })
    await answer(ctx, name, before, "2026-10-10")
    await answer(ctx, name, after, "2026-11-10")
  }
  const report = await readReport(ctx, reportTarget.parse({ metric: "nps", days: "30" }))
  const { movers } = await readComparison(ctx, { from: "2026-10-29", to: "2026-11-27" })

  const alone = await readOverview(ctx, { metric: "nps", days: 30, compareDaysBack: 30 })
  const significant = (rows: readonly TouchpointRow[] = []) =>
    rows.flatMap(({ comparison, touchpoint }) => (comparison.significant ? [touchpoint.name] : [])).toSorted()
  expect(significant(alone.touchpoints)).toEqual(["Shelf", "Till"])
  expect(significant(report?.overview.touchpoints)).toEqual(["Till"])
  expect(movers.looked).toBe(PLACES.length)
  expect(movers.touchpoints.filter(({ moved }) => moved).map(({ name }) => name)).toEqual(["Till"])
  expect(report?.movers.map(({ touchpoint }) => touchpoint.name)).toEqual(["Till"])
})
