import { afterAll, beforeEach, describe, expect, it, vi } from "vitest"
import { closeStore } from "@/db/client"
import type { Properties } from "@/db/schema"
import type { Ctx } from "@/lib/accounts/ctx"
import { readWorkspace } from "@/lib/accounts/reads"
import { chooseSegments } from "@/lib/insights/segments/choose-segments"
import { readCombined } from "@/lib/insights/segments/read-combined"
import { changeSegment } from "@/lib/insights/segments/saved/change-segment"
import { deleteSegment } from "@/lib/insights/segments/saved/delete-segment"
import { listSavedSegments } from "@/lib/insights/segments/saved/reads"
import { saveSegment } from "@/lib/insights/segments/saved/save-segment"
import { createTouchpoint } from "@/lib/journey/create-touchpoint"
import { readRecountStatus } from "@/lib/responses/recount-status"
import { chooseKeys, insertAnswers } from "@/tests/factories/answers-in-segments"
import { makeWorkspace, withScope } from "@/tests/factories/workspace"

afterAll(closeStore)

const COUNTRY = "customer.country"
const TIER = "customer.tier"
const italy = { key: COUNTRY, values: ["IT"] }
const gold = { key: TIER, values: ["gold", 7] }

let ctx: Ctx
let shop: string
let desk: string

beforeEach(async () => {
  ctx = await makeWorkspace()
  ;({ id: shop } = await createTouchpoint(ctx, { name: "Shop", stage: "purchase", channel: "store" }))
  ;({ id: desk } = await createTouchpoint(ctx, { name: "Desk", stage: "support", channel: "phone" }))
  await chooseKeys(ctx, COUNTRY, TIER)
})

const answers = (count: number, score: number, properties: Properties, touchpointId = shop) =>
  Array.from({ length: count }, () => ({ touchpointId, score, properties }))

describe("a combination of conditions", () => {
  beforeEach(async () => {
    await insertAnswers(ctx, [
      ...answers(12, 10, { [COUNTRY]: "IT", [TIER]: "gold" }),
      ...answers(3, 9, { [COUNTRY]: "IT", [TIER]: 7 }, desk),
      ...answers(14, 3, { [COUNTRY]: "IT", [TIER]: "new" }),
      ...answers(11, 2, { [COUNTRY]: "FR", [TIER]: "gold" }, desk),
    ])
  })

  it("holds the answers that fulfil all of them, against all others", async () => {
    const { total, touchpoints, trend } = await readCombined(ctx, { filters: [italy, gold] })
    expect(total).toMatchObject({
      with: { n: 15, score: 100 },
      without: { n: 25, score: -100 },
      share: 37.5,
      impact: 75,
    })
    expect(touchpoints.map(({ touchpoint, with: own, without }) => [touchpoint.name, own.n, without.n])).toEqual([
      ["Shop", 12, 14],
      ["Desk", 3, 11],
    ])
    expect(trend.at(-1)?.summary).toMatchObject({ n: 15, score: 100 })
  })

  it("can be asked of some touchpoints, and by a saved segment", async () => {
    const { id } = await saveSegment(ctx, { name: "Gold Italy", filters: [italy, gold] })
    const saved = await readCombined(ctx, { segment: id, touchpoints: [shop], from: "2026-11-01" })
    expect(saved.total).toMatchObject({ with: { n: 12 }, without: { n: 14 } })
    expect(saved.trend).toHaveLength(23)
  })

  it("may match nobody", async () => {
    const { total, touchpoints, trend } = await readCombined(ctx, {
      filters: [{ key: COUNTRY, values: ["<script>"] }, gold],
    })
    expect(total).toMatchObject({ with: { n: 0, score: null }, without: { n: 40 }, share: 0, impact: null })
    expect({ touchpoints, trend }).toEqual({ touchpoints: [], trend: [] })
  })

  it("is refused with more than four conditions, two about one property, one that is not chosen, or none", async () => {
    const refused = async (input: Parameters<typeof readCombined>[1], path: string) =>
      expect(readCombined(ctx, input)).rejects.toMatchObject({ code: "invalid", fields: [{ path }] })
    const five = ["a", "b", "c", "d", "e"].map((key) => ({ key: `customer.${key}`, values: ["1"] }))
    await refused({ filters: five }, "filters")
    await refused({ filters: [italy, italy] }, "filters.1.key")
    await refused({ filters: [italy, { key: "event.shoe", values: ["1"] }] }, "filters.1.key")
    await refused({ filters: [] }, "filters")
    await refused({}, "filters")
    await refused({ filters: [italy], from: "2026-11-02", to: "2026-11-01" }, "to")
    await expect(readCombined(ctx, { segment: "nobody" })).rejects.toMatchObject({ code: "not_found" })
  })
})

describe("saved segments", () => {
  it("are listed by name, renamed, given other conditions and deleted", async () => {
    const { id } = await saveSegment(ctx, { name: " Italy ", filters: [italy] })
    await saveSegment(ctx, { name: "austria", filters: [{ key: COUNTRY, values: ["AT"] }] })
    await changeSegment(ctx, id, { name: "Gold Italy", filters: [italy, gold] })
    expect((await listSavedSegments(ctx)).map(({ name, filters }) => [name, filters.length])).toEqual([
      ["austria", 1],
      ["Gold Italy", 2],
    ])
    await deleteSegment(ctx, id)
    expect((await listSavedSegments(ctx)).map(({ name }) => name)).toEqual(["austria"])
  })

  it("have names of their own, whatever the case", async () => {
    const { id } = await saveSegment(ctx, { name: "Italy", filters: [italy] })
    await expect(saveSegment(ctx, { name: "ITALY", filters: [gold] })).rejects.toMatchObject({ code: "conflict" })
    const other = await saveSegment(ctx, { name: "Gold", filters: [gold] })
    await expect(changeSegment(ctx, other.id, { name: "italy" })).rejects.toMatchObject({ code: "conflict" })
    expect(await changeSegment(ctx, id, { name: "ITALY" })).toMatchObject({ name: "ITALY", filters: [italy] })
  })

  it("are of their workspace alone, and not for those who only read", async () => {
    const { id } = await saveSegment(ctx, { name: "Italy", filters: [italy] })
    const other = await makeWorkspace()
    expect(await listSavedSegments(other)).toEqual([])
    await expect(deleteSegment(other, id)).rejects.toMatchObject({ code: "not_found" })
    await expect(changeSegment(other, id, { name: "Mine" })).rejects.toMatchObject({ code: "not_found" })
    const reader = withScope(ctx, "read")
    await expect(saveSegment(reader, { name: "X", filters: [italy] })).rejects.toMatchObject({ code: "forbidden" })
    await expect(deleteSegment(reader, id)).rejects.toMatchObject({ code: "forbidden" })
    await expect(changeSegment(reader, id, {})).rejects.toMatchObject({ code: "forbidden" })
  })
})

describe("the properties figures are split by", () => {
  it("are counted again when others are chosen, and not when they stay the same", async () => {
    await insertAnswers(ctx, answers(3, 9, { [COUNTRY]: "IT", "event.product": "vase" }))
    expect(await chooseSegments(ctx, [TIER, COUNTRY, TIER])).toMatchObject({ state: "idle" })
    expect(await chooseSegments(ctx, [COUNTRY, "event.product"])).toMatchObject({ total: 3 })
    expect((await readWorkspace(ctx)).segments).toEqual([COUNTRY, "event.product"])
    await vi.waitFor(
      async () => expect(await readRecountStatus(ctx)).toMatchObject({ state: "done", counted: 3 }),
      20_000,
    )
    await expect(chooseSegments(ctx, ["country"])).rejects.toMatchObject({ code: "invalid" })
    await expect(chooseSegments(withScope(ctx, "write"), [])).rejects.toMatchObject({ code: "forbidden" })
  })
})
