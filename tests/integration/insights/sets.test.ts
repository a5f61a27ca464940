import { beforeAll, describe, expect, it } from "vitest"
import type { Ctx } from "@/lib/accounts/ctx"
import { readComparison } from "@/lib/insights/comparisons/read-comparison"
import { readMetrics } from "@/lib/insights/read-metrics"
import { readOverview } from "@/lib/insights/read-overview"
import { createTouchpoint } from "@/lib/journey/create-touchpoint"
import { recordExternalResponse } from "@/lib/responses/record-external-response"
import { makeWorkspace } from "@/tests/factories/workspace"

const DAY_MS = 86_400_000

type Given = { touchpoint: string; score: number; day: string; country?: string }

let ctx: Ctx
let ids: Record<"till" | "shelf" | "site", string>

async function answer(times: number, { touchpoint, score, day, country }: Given) {
  for (let n = 0; n < times; n++) {
    await recordExternalResponse(ctx, {
      touchpoint,
      score,
      answeredAt: `${day}T12:00:00Z`,
      ...(country && { properties: { country } }),
    })
  }
}

const place = async (name: string, stage: string, channel: "store" | "website") =>
  (await createTouchpoint(ctx, { name, stage, channel })).id

beforeAll(async () => {
  ctx = { ...(await makeWorkspace()), now: new Date("2026-11-27T12:00:00Z") }
  ids = {
    till: await place("Till", "purchase", "store"),
    shelf: await place("Shelf", "consideration", "store"),
    site: await place("Site", "purchase", "website"),
  }
  await answer(20, { touchpoint: ids.till, score: 10, day: "2026-09-10" })
  await answer(20, { touchpoint: ids.till, score: 3, day: "2026-10-10" })
  await answer(12, { touchpoint: ids.shelf, score: 9, day: "2026-10-11" })
  await answer(12, { touchpoint: ids.site, score: 8, day: "2026-09-12" })
  await answer(12, { touchpoint: ids.site, score: 8, day: "2026-10-12" })
})

describe("a set of touchpoints", () => {
  it("is a stage by its key, a channel, or both: the counts of its touchpoints summed", async () => {
    const n = async (set: { stage?: string; channel?: "store" }) => (await readMetrics(ctx, set)).total.n
    expect(await n({ stage: "purchase" })).toBe(64)
    expect(await n({ channel: "store" })).toBe(52)
    expect(await n({ stage: "purchase", channel: "store" })).toBe(40)
    expect(await n({ stage: "nowhere" })).toBe(0)
  })

  it("has the same figures on the screen as in the API", async () => {
    const { total } = await readMetrics(ctx, { stage: "purchase", from: "2026-09-29", to: "2026-11-27" })
    const overview = await readOverview(ctx, { metric: "nps", stage: "purchase", days: 60, compareDaysBack: 60 })
    expect(overview.total).toEqual(total)
    expect(overview.before.n).toBe(32)
  })
})

describe("a trend", () => {
  it("by month, on the screen, has the buckets of the API", async () => {
    const { buckets } = await readMetrics(ctx, { from: "2026-09-01", to: "2026-11-27", interval: "month" })
    const view = { kind: "interval", interval: "month" } as const
    const { trend } = await readOverview(ctx, { metric: "nps", days: 88, compareDaysBack: 88, view })
    expect(trend.map(({ summary }) => summary)).toMatchObject(
      buckets.map(({ n, score, low, high, counts }) => ({ n, score, low, high, counts })),
    )
    expect(buckets.map(({ start, end, n }) => [start, end, n])).toEqual([
      ["2026-09-01", "2026-09-30", 32],
      ["2026-10-01", "2026-10-31", 44],
      ["2026-11-01", "2026-11-30", 0],
    ])
  })

  it("rolls over 30 days in the API as on the screen, the days before the period counted in", async () => {
    const { buckets } = await readMetrics(ctx, { from: "2026-10-05", to: "2026-10-12", rolling: "30" })
    const view = { kind: "rolling", days: 30 } as const
    const until = Date.parse("2026-10-12") / DAY_MS
    const { trend } = await readOverview(ctx, { metric: "nps", days: 8, until, compareDaysBack: 8, view })
    expect(buckets.map(({ end, n }) => [end, n]).slice(4)).toEqual([
      ["2026-10-09", 32],
      ["2026-10-10", 32],
      ["2026-10-11", 44],
      ["2026-10-12", 44],
    ])
    expect(trend.map(({ summary }) => summary.score)).toEqual(buckets.map(({ score }) => score))
  })

  it("refuses an interval too short for a period of a century", async () => {
    await expect(readMetrics(ctx, { from: "1926-01-01", to: "2026-01-01", rolling: "30" })).rejects.toMatchObject({
      code: "invalid",
      fields: [{ path: "interval" }],
    })
  })
})

describe("a comparison", () => {
  it("of a period with the one before names the touchpoints that really moved, of how many looked at", async () => {
    const found = await readComparison(ctx, { from: "2026-10-01", to: "2026-10-30" })
    expect(found.before).toMatchObject({ from: "2026-09-01", to: "2026-09-30", figure: { n: 32 } })
    expect(found.comparison.verdict).toBe("significant")
    expect(found.toDecide).toBeNull()
    expect(found.movers.looked).toBe(2)
    expect(found.movers.touchpoints.map(({ name, moved }) => [name, moved])).toEqual([
      ["Till", true],
      ["Site", false],
    ])
    expect(found.constantMix?.after.score).toBeCloseTo((-100 * 20) / 32, 6)
  })

  it("of two touchpoints of one period compares their answers", async () => {
    const days = { from: "2026-10-01", to: "2026-10-31" }
    const found = await readComparison(ctx, { ...days, touchpoint: ids.shelf, withTouchpoint: ids.site })
    expect(found.after.figure).toMatchObject({ n: 12, score: 100 })
    expect(found.before.figure).toMatchObject({ n: 12, score: 0 })
    expect(found.constantMix).toBeNull()
    expect(found.movers).toEqual({ looked: 0, touchpoints: [] })
  })

  it.each([
    ["days", { withFrom: "2026-09-15", withTo: "2026-10-01" }, "withFrom"],
    ["answers", { segment: "customer.country:IT", withSegment: "customer.city:Rome" }, "withSegment"],
    ["answers of a stage and its touchpoint", { stage: "purchase", withChannel: "store" as const }, "withSegment"],
  ])("of sets that share %s is refused", async (_, sets, path) => {
    const asked = readComparison(ctx, { from: "2026-10-01", to: "2026-10-31", ...sets })
    await expect(asked).rejects.toMatchObject({ code: "invalid", fields: [{ path }] })
  })

  it("says how many answers are missing where there are fewer than 10", async () => {
    const days = { from: "2026-11-01", to: "2026-11-20", withFrom: "2026-09-01", withTo: "2026-09-30" }
    const { comparison, toDecide } = await readComparison(ctx, days)
    expect(comparison.verdict).toBe("too_few")
    expect(toDecide).toEqual({ side: "after", more: 10 })
  })

  it("refuses dates in the wrong order and half a period", async () => {
    const refused = async (input: Parameters<typeof readComparison>[1]) =>
      readComparison(ctx, input).catch(({ fields }) => fields)
    expect(await refused({ from: "2026-10-31", to: "2026-10-01" })).toMatchObject([{ path: "to" }])
    expect(await refused({ from: "2026-10-01", to: "2026-10-31", withFrom: "2026-01-01" })).toMatchObject([
      { path: "withTo" },
    ])
  })
})
