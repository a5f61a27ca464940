import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { closeStore } from "@/db/client"
import type { Ctx } from "@/lib/accounts/ctx"
import { readDrivers } from "@/lib/insights/drivers/read-drivers"
import { readImportance } from "@/lib/insights/drivers/read-importance"
import { createTouchpoint } from "@/lib/journey/create-touchpoint"
import { chooseKeys, insertAnswers, insertSurveyAnswers } from "@/tests/factories/answers-in-segments"
import { type MadeSurvey, makeSurvey } from "@/tests/factories/survey"
import { makeWorkspace } from "@/tests/factories/workspace"

afterAll(closeStore)

describe("what moves a score", () => {
  let ctx: Ctx
  let survey: MadeSurvey

  beforeAll(async () => {
    ctx = await makeWorkspace()
    survey = await makeSurvey(ctx)
    await chooseKeys(ctx, "customer.tier")
    const chose = (...options: string[]) => ({ deciding_factors: { options } })
    await insertSurveyAnswers(ctx, survey, 20, { score: 10, answers: chose("price", "quality") })
    await insertSurveyAnswers(ctx, survey, 20, { score: 3, answers: chose("delivery") })
    await insertSurveyAnswers(ctx, survey, 4, { score: 8, answers: chose("range") })
    const { touchpointId } = survey
    const gold = { touchpointId, score: 7, properties: { "customer.tier": "gold" } }
    await insertAnswers(
      ctx,
      Array.from({ length: 16 }, () => gold),
    )
  })

  it("are the answers beside it and the segments, the strongest first, weighed by the share of all answers", async () => {
    const { total, drivers, read, truncated, tooFew } = await readDrivers(ctx, {})
    expect(total).toMatchObject({ n: 60, score: 0 })
    expect({ read, truncated }).toEqual({ read: 60, truncated: false })
    const names = drivers.map((driver) =>
      driver.kind === "segment" ? driver.value : driver.said.kind === "option" ? driver.said.id : "",
    )
    expect(names.toSorted()).toEqual(["delivery", "gold", "price", "quality"])
    const of = (name: string) => drivers[names.indexOf(name)]
    // 20 of the 44 who answered that question, whose others score 20 · 100 / 24.
    expect(of("delivery")?.impact).toBeCloseTo((20 / 60) * (-100 - (100 * 20) / 24), 9)
    expect(of("delivery")).toMatchObject({ with: { n: 20 }, without: { n: 24 } })
    expect(of("gold")).toMatchObject({ with: { n: 16, score: 0 }, impact: 0, comparison: { verdict: "within_noise" } })
    expect(of("price")?.comparison.verdict).toBe("significant")
    expect(Math.abs(drivers[0]?.impact ?? 0)).toBeGreaterThan(Math.abs(drivers.at(-1)?.impact ?? 0))
    expect(tooFew).toBeGreaterThan(0)
  })

  it("are read from the newest answers when there are more than one request may read, and says so", async () => {
    expect(await readDrivers(ctx, {}, { most: 20 })).toMatchObject({ read: 20, truncated: true, total: { n: 60 } })
  })

  it("are asked of some touchpoints and days; nothing moves what nobody answered", async () => {
    const nothing = { total: { n: 0, score: null }, drivers: [], read: 0 }
    expect(await readDrivers(ctx, { touchpoint: "a,b" })).toMatchObject(nothing)
    expect(await readDrivers(ctx, { to: "2020-01-01" })).toMatchObject(nothing)
    expect(await readDrivers(ctx, { metric: "ces" })).toMatchObject(nothing)
    expect((await readDrivers(ctx, { touchpoint: `${survey.touchpointId},b` })).total.n).toBe(60)
    await expect(readDrivers(ctx, { from: "2026-02-30" })).rejects.toMatchObject({ code: "invalid" })
    const signal = AbortSignal.abort(new Error("gone away"))
    await expect(readDrivers(ctx, {}, { signal })).rejects.toThrow("gone away")
  })
})

describe("importance and performance of touchpoints", () => {
  let ctx: Ctx

  beforeAll(async () => {
    ctx = await makeWorkspace()
    const place = async (name: string, stage: string, channel: "email" | "phone" | "store" | "chat") =>
      (await createTouchpoint(ctx, { name, stage, channel })).id
    const relationship = await place("Relationship", "loyalty", "email")
    const desk = await place("Desk", "support", "phone")
    const shop = await place("Shop", "purchase", "store")
    const chat = await place("Chat", "support", "chat")
    const earlier = new Date(ctx.now.getTime() - 600_000)
    const answers = Array.from({ length: 32 }, (_, customer) => {
      const happy = customer % 2 === 0
      const customerId = `customer ${customer}`
      return [
        // Only the latest answer of a customer counts, on either side.
        { customerId, touchpointId: relationship, score: 5, answeredAt: earlier },
        { customerId, touchpointId: relationship, score: happy ? 10 : 2 },
        { customerId, touchpointId: desk, score: happy ? 2 : 9, answeredAt: earlier },
        { customerId, touchpointId: desk, score: happy ? 9 : 2 },
        { customerId, touchpointId: shop, score: customer % 4 < 2 ? 10 : 9 },
        ...(customer < 12 ? [{ customerId, touchpointId: chat, score: 9 }] : []),
      ]
    })
    await insertAnswers(ctx, answers.flat())
  })

  it("pair the latest answers of the same customers", async () => {
    const { touchpoints, relationship, cross, truncated } = await readImportance(ctx, {})
    expect(relationship.map(({ name }) => name)).toEqual(["Relationship"])
    expect(truncated).toBe(false)
    expect(touchpoints.map(({ touchpoint, pairs, quadrant }) => [touchpoint.name, pairs, quadrant])).toEqual([
      ["Desk", 32, "fix_first"],
      ["Shop", 32, "enough"],
      ["Chat", 12, null],
    ])
    expect(touchpoints[0]?.importance?.rho).toBeCloseTo(1, 9)
    expect(touchpoints[1]?.importance?.rho).toBeCloseTo(0, 9)
    expect(cross?.importance).toBeCloseTo(0.5, 9)
  })

  it("can be asked of another relationship, and say so where there is none", async () => {
    const other = await makeWorkspace()
    expect(await readImportance(other, {})).toMatchObject({ relationship: [], touchpoints: [], cross: null })
    await expect(readImportance(ctx, { relationship: "nobody" })).rejects.toMatchObject({ code: "invalid" })
    const { relationship } = await readImportance(ctx, {})
    const { touchpoints } = await readImportance(ctx, { relationship: relationship[0]?.id, to: "2020-01-01" })
    expect(touchpoints).toEqual([])
  })
})
