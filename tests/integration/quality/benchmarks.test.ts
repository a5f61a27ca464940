import { afterAll, beforeEach, describe, expect, it } from "vitest"
import { closeStore } from "@/db/client"
import type { Ctx } from "@/lib/accounts/ctx"
import { importFigures, previewFigures } from "@/lib/insights/benchmarks/import-figures"
import { readBenchmarks } from "@/lib/insights/benchmarks/read-benchmarks"
import { addReferenceFigure, changeReferenceFigure, deleteReferenceFigure } from "@/lib/insights/benchmarks/save-figure"
import type { NewReferenceFigure } from "@/lib/insights/benchmarks/schema"
import { createTouchpoint } from "@/lib/journey/create-touchpoint"
import { recordExternalResponse } from "@/lib/responses/record-external-response"
import { makeWorkspace, withScope } from "@/tests/factories/workspace"

let ctx: Ctx
const figure: NewReferenceFigure = {
  metric: "nps",
  name: "Furniture, Italy",
  score: 34,
  source: "Yearly report",
  date: "2026-03-31",
}
const HEAD = "metric,name,score,answers,source,date"
const csv = (...lines: string[]) => [HEAD, ...lines].join("\r\n")
const ours = async (metric: "nps" | "ces" = "nps") =>
  (await readBenchmarks(ctx, { metric })).figures.filter(({ id }) => id !== null)

beforeEach(async () => {
  ctx = await makeWorkspace()
})
afterAll(closeStore)

describe("reference figures", () => {
  it("are added, changed and deleted, and stand after those that are shipped", async () => {
    const { id } = await addReferenceFigure(ctx, { ...figure, answers: 1200 })
    const { figures } = await readBenchmarks(ctx, {})
    expect(figures.slice(0, 6).every(({ id: none, old }) => none === null && old)).toBe(true)
    expect(figures.at(-1)).toMatchObject({ id, score: 34, answers: 1200, old: false, beside: null, date: "2026-03-31" })
    await changeReferenceFigure(ctx, id, { ...figure, metric: "ces", score: 5.4 })
    expect(await ours()).toEqual([])
    expect(await ours("ces")).toMatchObject([{ id, score: 5.4, answers: null }])
    await deleteReferenceFigure(ctx, id)
    expect(await ours("ces")).toEqual([])
  })

  it("lie above, within or below one's own interval, once there is one", async () => {
    await createTouchpoint(ctx, { name: "Shop", stage: "purchase", channel: "store" })
    for (let index = 0; index < 40; index += 1) {
      await recordExternalResponse(ctx, { touchpoint: "Shop", score: index % 2 ? 9 : 7, answeredAt: ctx.now })
    }
    for (const score of [-20, 50, 90]) await addReferenceFigure(ctx, { ...figure, name: `At ${score}`, score })
    const beside = new Map((await ours()).map(({ score, beside: place }) => [score, place]))
    expect(Object.fromEntries(beside)).toEqual({ "-20": "below", 50: "within", 90: "above" })
  })

  it.each([
    [{ score: 101 }, "score"],
    [{ metric: "csat" as const, score: -1 }, "score"],
    [{ metric: "ces" as const, score: 8 }, "score"],
    [{ score: Number.NaN }, "score"],
    [{ name: "  " }, "name"],
    [{ source: "" }, "source"],
    [{ date: "2027-01-01" }, "date"],
    [{ date: "31/12/2025" }, "date"],
    [{ answers: 0 }, "answers"],
  ])("refuse %j, and say where", async (wrong, path) => {
    await expect(addReferenceFigure(ctx, { ...figure, ...wrong })).rejects.toMatchObject({
      code: "invalid",
      fields: [{ path }],
    })
    expect(await ours()).toEqual([])
  })

  it("are each there once, and in one workspace; readers may only look", async () => {
    const { id } = await addReferenceFigure(ctx, figure)
    await expect(addReferenceFigure(ctx, { ...figure, score: 1 })).rejects.toMatchObject({ code: "conflict" })
    const { id: other } = await addReferenceFigure(ctx, { ...figure, name: "Other" })
    await expect(changeReferenceFigure(ctx, other, figure)).rejects.toMatchObject({ code: "conflict" })
    const elsewhere = await makeWorkspace()
    await expect(deleteReferenceFigure(elsewhere, id)).rejects.toMatchObject({ code: "not_found" })
    await expect(changeReferenceFigure(elsewhere, id, figure)).rejects.toMatchObject({ code: "not_found" })
    const reader = withScope(ctx, "read")
    await expect(addReferenceFigure(reader, figure)).rejects.toMatchObject({ code: "forbidden" })
    await expect(deleteReferenceFigure(reader, id)).rejects.toMatchObject({ code: "forbidden" })
    await expect(importFigures(reader, csv())).rejects.toMatchObject({ code: "forbidden" })
    expect((await readBenchmarks(reader, {})).figures).toHaveLength(8)
  })
})

describe("a file of them", () => {
  it("adds what is new and updates what is there; tried first, it writes nothing", async () => {
    await addReferenceFigure(ctx, figure)
    const file = csv('nps,"Furniture, Italy",36,500,Yearly report,2026-03-31', "nps,Retail,21,,Study,2025-10-01")
    expect(await previewFigures(ctx, file)).toEqual({ rows: 2, added: 1, updated: 1, refused: [] })
    expect(await ours()).toMatchObject([{ score: 34 }])
    expect(await importFigures(ctx, file)).toMatchObject({ added: 1, updated: 1 })
    expect(await ours()).toMatchObject([
      { score: 36, answers: 500 },
      { name: "Retail", score: 21 },
    ])
    expect(await importFigures(ctx, file)).toMatchObject({ added: 0, updated: 2 })
  })

  it("is taken whole or not at all, and says row and column", async () => {
    const file = csv("nps,Fine,20,,Report,2026-01-01", "nps,Too high,101,,Report,2026-01-01")
    expect((await previewFigures(ctx, file)).refused).toMatchObject([{ row: 3, column: "score" }])
    await expect(importFigures(ctx, file)).rejects.toMatchObject({
      code: "invalid",
      fields: [{ path: "row 3, score" }],
    })
    expect(await ours()).toEqual([])
  })
})
