import { eq } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { db, transaction } from "@/db/client"
import { workspaces } from "@/db/schema"
import type { Ctx } from "@/lib/accounts/ctx"
import { config } from "@/lib/config"
import { readCustomer } from "@/lib/customers/reads"
import { saveCustomer } from "@/lib/customers/save-customer"
import { isSuppressed, suppress } from "@/lib/delivery/suppress"
import { insertSuppressions } from "@/lib/delivery/suppressions/insert-suppressions"
import { listSuppressionsOf } from "@/lib/delivery/suppressions/list-suppressions"
import { readMetrics } from "@/lib/insights/read-metrics"
import { recordExternalResponse } from "@/lib/responses/record-external-response"
import { makeFolder } from "../factories/files"
import { nove } from "../factories/nove-cli"
import { makeSurvey } from "../factories/survey"
import { makeWorkspace } from "../factories/workspace"

const onSqlite = config().engine === "sqlite"

let ctx: Ctx
let files: Awaited<ReturnType<typeof makeFolder>>

beforeAll(async () => {
  files = await makeFolder()
  ctx = await makeWorkspace()
  const { touchpointId: touchpoint } = await makeSurvey(ctx)
  const comments = ['=HYPERLINK("http://x")', 'Late, but "fine"', undefined]
  for (const [index, comment] of comments.entries()) {
    const answeredAt = new Date(`2026-11-${20 + index}T12:00:00Z`)
    await recordExternalResponse(ctx, { touchpoint, score: 8 + index, comment, answeredAt })
  }
})
afterAll(() => files.drop())

describe("nove export responses", () => {
  it("writes a CSV line for each answer, newest first, with no cell a spreadsheet would run", async () => {
    const { code, out } = await nove("export", "responses", "--workspace", ctx.workspaceId, "--format", "csv")
    expect(code).toBe(0)
    const lines = out.trimEnd().split("\r\n")
    expect(lines[0]).toContain("answeredAt")
    expect(lines.slice(1).map((line) => line.split(",")[4])).toEqual(["10", "9", "8"])
    expect(lines[2]).toContain('"Late, but ""fine"""')
    expect(lines[3]).toContain("'=HYPERLINK")
  })

  it("writes one JSON document of the days asked for", async () => {
    const days = ["--from", "2026-11-21", "--to", "2026-11-21"]
    const { out } = await nove("export", "responses", "--workspace", ctx.workspaceId, "--format", "json", ...days)
    expect(JSON.parse(out)).toMatchObject([{ score: 9, comment: 'Late, but "fine"' }])
  })

  it("names what it was called wrongly with", async () => {
    const call = (...args: string[]) => nove("export", "responses", "--workspace", ctx.workspaceId, ...args)
    expect(await call("--format", "pdf")).toMatchObject({ code: 2, notes: expect.stringContaining("--format must be") })
    expect(await call("--format", "csv", "--from", "yesterday")).toMatchObject({ code: 2 })
    expect(await nove("export", "responses", "--workspace", "none", "--format", "csv")).toMatchObject({ code: 1 })
  })
})

describe("nove rebuild-rollups", () => {
  it("counts every answer again and leaves the figures as they were", async () => {
    const before = (await readMetrics(ctx, {})).total.counts
    const { code, out } = await nove("rebuild-rollups", "--workspace", ctx.workspaceId, "--json")
    expect({ code, rebuilt: JSON.parse(out) }).toEqual({
      code: 0,
      rebuilt: [{ workspaceId: ctx.workspaceId, counted: 3 }],
    })
    expect((await readMetrics(ctx, {})).total.counts).toEqual(before)
  })
})

describe("nove backup and restore", () => {
  it.runIf(onSqlite)(
    "bring back what was there, keep who was suppressed or withdrew consent since, and pause sending",
    async () => {
      const copy = files.path("copy.db")
      const { surveyId } = await makeSurvey(ctx, "post-purchase", "Checkout")
      const { id } = await saveCustomer(ctx, { email: "ada@example.test", consentAt: ctx.now })
      expect(await nove("backup", copy)).toMatchObject({ code: 0 })
      await suppress(ctx, { email: "gone@example.test" })
      await saveCustomer(ctx, { email: "ada@example.test", consentAt: null })
      await transaction((tx) =>
        insertSuppressions(tx, ctx, [{ email: "ada@example.test", reason: "unsubscribed", surveyId }]),
      )
      await recordExternalResponse(ctx, { touchpoint: "Delivery", score: 0 })
      expect(await nove("restore", copy)).toMatchObject({ code: 0 })
      expect((await readMetrics(ctx, {})).total.n).toBe(3)
      expect(await isSuppressed(ctx, "gone@example.test")).toBe(true)
      expect((await readCustomer(ctx, id)).customer).toMatchObject({ consentAt: null, consentWithdrawnAt: ctx.now })
      expect(await listSuppressionsOf(ctx, "ada@example.test")).toMatchObject([{ surveyId }])
      const [workspace] = await db().select().from(workspaces).where(eq(workspaces.id, ctx.workspaceId))
      expect(workspace).toMatchObject({ sendingPausedAt: expect.any(Date), sendingPausedReason: "restored" })
    },
  )

  it.runIf(onSqlite)("refuse a file that is no database, and leave everything as it was", async () => {
    const nonsense = await files.write("nonsense.db", "no database at all")
    expect(await nove("restore", nonsense)).toMatchObject({ code: 1 })
    expect((await readMetrics(ctx, {})).total.n).toBe(3)
  })

  it.runIf(!onSqlite)("point to PostgreSQL’s own tools", async () => {
    expect(await nove("backup", files.path("copy.db"))).toMatchObject({
      code: 1,
      notes: expect.stringContaining("pg_dump"),
    })
  })
})
