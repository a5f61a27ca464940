import { and, eq } from "drizzle-orm"
import { describe, expect, it } from "vitest"
import { db } from "@/db/client"
import { responses } from "@/db/schema"
import type { ImportOptions } from "@/lib/imports/mapping"
import { listImports } from "@/lib/imports/reads"
import { readMetrics } from "@/lib/insights/read-metrics"
import { listTouchpoints } from "@/lib/journey/reads"
import { makeSurvey } from "@/tests/factories/survey"
import { bringIn, ctx } from "./bring-in"

describe("importing answers", () => {
  const answers: ImportOptions = {
    kind: "responses",
    mapping: {
      voto: "score",
      motivo: "comment",
      data: "answeredAt",
      dove: "touchpoint",
      email: "email",
      negozio: "properties.customer.store",
    },
    dateFormat: "dd/MM/yyyy",
  }
  const content = [
    "voto,motivo,data,dove,email,negozio",
    '9,"Ottimo, davvero",02/11/2026,Consegna,anna@example.com,Roma',
    "0,,02/11/2026,consegna ,,Roma",
    "0,,02/11/2026,Consegna,,Roma",
    "11,,02/11/2026,Consegna,,Roma",
    "-1,,02/11/2026,Consegna,,Roma",
    '"7,5",,02/11/2026,Consegna,,Roma',
    "nine,,02/11/2026,Consegna,,Roma",
    ",,02/11/2026,Consegna,,Roma",
    "8,,02/11/2026,Banco informazioni,,",
  ].join("\n")

  it("counts them at their touchpoint, which is created when it is new", async () => {
    const report = await bringIn(content, answers)
    expect(report).toMatchObject({ rows: 9, imported: 4, duplicates: 0 })
    expect(report.refused).toEqual([
      [5, "voto", "11 is not on the scale from 0 to 10."],
      [6, "voto", "-1 is not on the scale from 0 to 10."],
      [7, "voto", "“7,5” is no whole number."],
      [8, "voto", "“nine” is no whole number."],
      [9, "voto", "This is empty."],
    ])
    const places = await listTouchpoints(ctx)
    expect(places.map(({ name, channel, catalogueKey }) => [name, channel, catalogueKey])).toEqual([
      ["Consegna", "courier", "delivery"],
      ["Banco informazioni", "other", null],
    ])
    const stored = await db()
      .select()
      .from(responses)
      .where(and(eq(responses.workspaceId, ctx.workspaceId), eq(responses.score, 9)))
    expect(stored).toMatchObject([
      {
        imported: true,
        comment: "Ottimo, davvero",
        answeredAt: new Date("2026-11-01T23:00:00Z"),
        properties: { "customer.store": "Roma" },
      },
    ])
    const { total } = await readMetrics(ctx, { metric: "nps", from: "2026-11-02", to: "2026-11-02", interval: "day" })
    expect(total).toMatchObject({ n: 4, promoters: 1, passives: 1, detractors: 2 })
  })

  it("adds nothing the second time", async () => {
    await bringIn(content, answers)
    expect(await bringIn(content, answers)).toMatchObject({ imported: 0, duplicates: 4 })
    const { total } = await readMetrics(ctx, { metric: "nps", from: "2026-11-01", to: "2026-11-30", interval: "month" })
    expect(total.n).toBe(4)
  })

  it("takes the metric and its scale from the row or from a constant, and touchpoints by id", async () => {
    const { touchpointId } = await makeSurvey(ctx)
    const options: ImportOptions = {
      kind: "responses",
      mapping: { id: "externalId", stars: "score" },
      set: { metric: "csat", touchpoint: touchpointId },
    }
    const report = await bringIn("id,stars\n1,5\n2,0\n1,4\n", options)
    expect(report).toMatchObject({ imported: 1, duplicates: 1 })
    expect(report.refused).toEqual([[3, "stars", "0 is not on the scale from 1 to 5."]])
    expect((await listTouchpoints(ctx)).map(({ id }) => id)).toEqual([touchpointId])
  })

  it("stops when a column of something else is taken for touchpoints", async () => {
    const lines = Array.from({ length: 200 }, (_, n) => `9,comment number ${n}`)
    const options: ImportOptions = { kind: "responses", mapping: { score: "score", note: "touchpoint" } }
    await expect(bringIn(["score,note", ...lines].join("\n"), options)).rejects.toThrow("more than 100 new touchpoints")
    expect(await listTouchpoints(ctx)).toHaveLength(0)
    expect(await listImports(ctx)).toMatchObject([{ state: "failed", stopped: { reason: "touchpoints_too_many" } }])
  })

  it("refuses those dated later than tomorrow, and takes those of 1970", async () => {
    const content = "voto,data,dove\n9,02/11/2036,Consegna\n9,01/01/1970,Consegna"
    const mapping = { voto: "score", data: "answeredAt", dove: "touchpoint" } as const
    const report = await bringIn(content, { kind: "responses", mapping, dateFormat: "dd/MM/yyyy" })
    expect(report).toMatchObject({ rows: 2, imported: 1 })
    expect(report.refused).toEqual([[2, "data", "2036-11-01T23:00:00.000Z lies in the future."]])
    expect((await readMetrics(ctx, { from: "1970-01-01", to: "1970-01-01" })).total.n).toBe(1)
  })
})
