import { afterAll, describe, expect, it } from "vitest"
import { closeStore } from "@/db/client"
import type { Properties } from "@/db/schema"
import { listProperties } from "@/lib/insights/segments/list-properties"
import { type BreakdownRow, readBreakdown } from "@/lib/insights/segments/read-breakdown"
import { createTouchpoint } from "@/lib/journey/create-touchpoint"
import { summarise } from "@/lib/stats/summary"
import { chooseKeys, insertAnswers } from "@/tests/factories/answers-in-segments"
import { makeWorkspace } from "@/tests/factories/workspace"
import fc from "@/tests/properties"

afterAll(closeStore)

const KEY = "customer.tier"
const DAY_MS = 86_400_000

async function start(...keys: string[]) {
  const ctx = await makeWorkspace()
  const { id: shop } = await createTouchpoint(ctx, { name: "Shop", stage: "purchase", channel: "store" })
  const { id: desk } = await createTouchpoint(ctx, { name: "Desk", stage: "support", channel: "phone" })
  await chooseKeys(ctx, ...keys)
  return { ctx, shop, desk }
}

/** Values that mix types: 7 and "7", true and "true" are one; null and nothing are none. */
const value = fc.constantFrom(7, "7", true, "true", "gold", "<b>‮rtl</b>", null, "", undefined)
const answer = fc.record({
  score: fc.integer({ min: 0, max: 10 }),
  value,
  at: fc.constantFrom("shop", "desk"),
  daysAgo: fc.integer({ min: 0, max: 3 }),
})
type Answer = { score: number; value: string | number | boolean | null | undefined; at: string; daysAgo: number }

const propertiesOf = (tier: Answer["value"]): Properties => (tier === undefined ? {} : { [KEY]: tier })
const given = (places: Record<string, string>, now: Date, { score, value: tier, at, daysAgo }: Answer) => ({
  touchpointId: places[at] ?? "",
  score,
  answeredAt: new Date(now.getTime() - daysAgo * DAY_MS),
  properties: propertiesOf(tier),
})

/** Each value with its answers, the score of all and of all without it, counted one by one. */
function recount(answers: readonly Answer[]) {
  const textOf = ({ value: tier }: Answer) => (tier == null || tier === "" ? "none" : `value ${tier}`)
  const summary = (some: readonly Answer[]) => {
    const counts: Record<number, number> = {}
    for (const { score } of some) counts[score] = (counts[score] ?? 0) + 1
    return summarise("nps", counts)
  }
  return [...new Set(answers.map(textOf))].map((name) => {
    const [own, rest] = [answers.filter((one) => textOf(one) === name), answers.filter((one) => textOf(one) !== name)]
    const [of, all, without] = [summary(own), summary(answers), summary(rest)]
    const impact = of.score === null || without.score === null ? null : (all.score ?? 0) - without.score
    return { name, n: own.length, score: of.score, share: (100 * own.length) / answers.length, impact }
  })
}

const flat = ({ kind, value: text, share, impact, with: own }: BreakdownRow) => ({
  name: kind === "none" ? "none" : `value ${text}`,
  n: own.n,
  score: own.score,
  share,
  impact,
})
const rounded = (rows: ReturnType<typeof recount>) =>
  rows
    .map((row) => ({ ...row, share: row.share.toFixed(6), impact: row.impact?.toFixed(6) }))
    .sort((a, b) => a.name.localeCompare(b.name))

describe("a score broken down by a property", () => {
  it("is what counting the answers one by one gives, in any period and at any touchpoint", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(answer, { minLength: 40, maxLength: 70 }), async (answers) => {
        const { ctx, ...places } = await start(KEY)
        await insertAnswers(
          ctx,
          answers.map((one) => given(places, ctx.now, one)),
        )
        const all = await readBreakdown(ctx, { key: KEY })
        expect(rounded(all.rows.map(flat))).toEqual(rounded(recount(answers)))
        const some = await readBreakdown(ctx, { key: KEY, touchpoint: places.shop, from: "2026-11-22" })
        const inside = answers.filter(({ at, daysAgo }) => at === "shop" && daysAgo <= 1)
        expect(rounded(some.rows.map(flat))).toEqual(rounded(recount(inside)))
        expect(some.total.n).toBe(inside.length)
      }),
      { numRuns: 4 },
    )
  })

  it("begins with what lowers the score most and ends with what has too few answers", async () => {
    const { ctx, shop } = await start(KEY)
    const many = (count: number, score: number, tier: string) =>
      Array.from({ length: count }, () => ({ touchpointId: shop, score, properties: { [KEY]: tier } }))
    await insertAnswers(ctx, [
      ...many(20, 10, "gold"),
      ...many(20, 2, "new"),
      ...many(12, 8, "old"),
      ...many(3, 0, "rare"),
    ])
    const { rows } = await readBreakdown(ctx, { key: KEY })
    expect(rows.map(({ value: tier }) => tier)).toEqual(["new", "old", "gold", "rare"])
    expect(rows.map(({ comparison }) => comparison.verdict)).toEqual([
      "significant",
      "within_noise",
      "significant",
      "too_few",
    ])
    expect(rows[3]).toMatchObject({ impact: null, with: { n: 3, score: null } })
  })

  it("counts what comes after 200 values together, and says so before the property is chosen", async () => {
    const { ctx, shop } = await start("event.order")
    await insertAnswers(
      ctx,
      Array.from({ length: 215 }, (_, order) => ({
        touchpointId: shop,
        score: 9,
        properties: { "event.order": order, "customer.tier": "gold" },
      })),
    )
    const { rows } = await readBreakdown(ctx, { key: "event.order" })
    expect(rows).toHaveLength(201)
    expect(rows.find(({ kind }) => kind === "other")).toMatchObject({ value: "", with: { n: 15 } })
    const { properties, answers } = await listProperties(ctx)
    expect(answers).toBe(215)
    expect(properties.find(({ key }) => key === "event.order")).toMatchObject({
      chosen: true,
      values: 215,
      tooMany: true,
    })
    expect(properties.find(({ key }) => key === KEY)).toMatchObject({
      chosen: false,
      coverage: 100,
      values: 1,
      examples: ["gold"],
    })
  })

  it("is refused for a property that is not chosen, and empty without answers", async () => {
    const { ctx } = await start(KEY)
    await expect(readBreakdown(ctx, { key: "customer.shoe" })).rejects.toMatchObject({
      code: "invalid",
      fields: [{ path: "key" }],
    })
    expect(await readBreakdown(ctx, { key: KEY })).toMatchObject({ rows: [], total: { n: 0 } })
  })
})
