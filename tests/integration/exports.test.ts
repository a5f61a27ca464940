import { mkdir, readFile, rm, stat, writeFile } from "node:fs/promises"
import { dirname } from "node:path"
import { eq } from "drizzle-orm"
import { afterEach, beforeAll, describe, expect, it } from "vitest"
import { streamOf } from "@/app/_server/stream-of"
import { db, transaction } from "@/db/client"
import { exports, responses } from "@/db/schema"
import type { Ctx } from "@/lib/accounts/ctx"
import { eraseCustomer } from "@/lib/erasure/erase-customer"
import { cancelExport, retryExport } from "@/lib/exports/cancel-export"
import { countRows } from "@/lib/exports/count-rows"
import { exportAnswers } from "@/lib/exports/export-answers"
import { exportPath } from "@/lib/exports/export-file"
import { listExports, openExportFile, readExport } from "@/lib/exports/reads"
import { exportRunner } from "@/lib/exports/run-exports"
import type { NewExport } from "@/lib/exports/schema"
import { startExport } from "@/lib/exports/start-export"
import { sweepExports } from "@/lib/exports/sweep-exports"
import { listResponses } from "@/lib/responses/reads"
import { recordExternalResponse } from "@/lib/responses/record-external-response"
import { nove } from "../factories/nove-cli"
import { makeSurvey } from "../factories/survey"
import { makeWorkspace, NOW, withScope } from "../factories/workspace"

const DAY_MS = 86_400_000
const LONG = "à".repeat(100_000)
const COMMENTS = ["=1+1", "\u202egnitirw", "long", "@cmd", "Semi; and, both", undefined]

let ctx: Ctx
let survey: Awaited<ReturnType<typeof makeSurvey>>

beforeAll(async () => {
  ctx = await makeWorkspace()
  survey = await makeSurvey(ctx)
  for (const [score, comment] of COMMENTS.entries()) {
    await recordExternalResponse(ctx, {
      touchpoint: survey.touchpointId,
      survey: survey.surveyId,
      score,
      comment,
      customer: { email: `c${score}@example.test` },
      answeredAt: new Date(NOW.getTime() - score * DAY_MS),
      properties: { "=1+1": "+39 06", size: -1.5, vip: true },
    })
  }
  // Forms and imports take less; an older answer may have more.
  await transaction((tx) => tx.update(responses).set({ comment: LONG }).where(eq(responses.comment, "long")))
})

async function textOf(settings: NewExport): Promise<string> {
  let text = ""
  for await (const piece of await exportAnswers(ctx, settings)) text += piece
  return text
}

describe("an export of answers", () => {
  it("has the columns chosen, in their order, each property and each question as one of its own", async () => {
    const [scale] = survey.version.definition.questions
    const [first] = (await listResponses(ctx, { limit: 1 })).data
    const property = Object.keys(first?.properties ?? {}).find((key) => key.endsWith("size"))
    const columns = ["score", `properties.${property}`, `answers.${survey.surveyId}.${scale?.id}`, "touchpoint"]
    const [head, ...lines] = (await textOf({ format: "csv", columns, filter: { group: "detractor" } })).split("\r\n")
    expect(head?.split(",")[1]).toBe(property)
    expect(lines.slice(0, -1)).toHaveLength(COMMENTS.length)
    expect(lines[0]).toMatch(/^0,-1.5,\d*,Delivery$/)
  })

  it("lets no cell run, also none of a property's name, and keeps every word", async () => {
    const [first] = (await listResponses(ctx, { limit: 1 })).data
    const formula = Object.keys(first?.properties ?? {}).find((key) => key.endsWith("=1+1")) ?? ""
    const text = await textOf({
      format: "csv",
      separator: ";",
      bom: true,
      columns: ["comment", `properties.${formula}`],
    })
    expect(text.startsWith("\ufeffcomment;")).toBe(true)
    expect(text).toContain("\r\n'=1+1;'+39 06\r\n")
    expect(text).toContain("\r\n\u202egnitirw;")
    expect(text).toContain(`\r\n${LONG};`)
    expect(text).toContain("\r\n'@cmd;")
    expect(text).toContain(`\r\n"Semi; and, both";`)
    expect(text).not.toMatch(/(^|;|\r\n)[=+@]/m)
  })

  it("has what the feed finds, by words and by who reads", async () => {
    const found = await textOf({ format: "csv", columns: ["score"], filter: { search: "semi" } })
    expect(found).toBe("score\r\n4\r\n")
    expect(await textOf({ format: "csv", columns: ["score"], filter: { tag: "nobody gave it" } })).toBe("score\r\n")
    expect(await countRows(ctx, { search: "semi both" })).toBe(1)
    expect(await countRows(ctx, { group: "detractor" }, 2)).toBe(2)
  })

  it("is JSON with documents as documents", async () => {
    const items = JSON.parse(await textOf({ format: "json", columns: ["score", "properties", "answeredAt"] }))
    expect(items).toHaveLength(COMMENTS.length)
    expect(items[0]).toMatchObject({ score: 0, answeredAt: NOW.toISOString(), properties: expect.any(Object) })
  })

  it("names every column there is not", async () => {
    const columns = ["score", "nothing", "answers.gone.question"]
    await expect(exportAnswers(ctx, { format: "csv", columns })).rejects.toMatchObject({
      code: "invalid",
      fields: [
        { path: "columns.1", message: "“nothing” is no column of the answers" },
        { path: "columns.2", message: "“answers.gone.question” is no column of the answers" },
      ],
    })
    const command = await nove(
      ...["export", "responses", "--workspace", ctx.workspaceId, "--format", "csv", "--columns", "score,nothing"],
    )
    expect(command).toMatchObject({ out: "", notes: expect.stringContaining("“nothing” is no column") })
    expect(command.code).not.toBe(0)
  })

  it("goes to the command line with the columns and the mark of UTF-8", async () => {
    const more = ["--columns", "touchpoint,score", "--bom", "--separator", ";", "--from", "2026-11-23"]
    const { out } = await nove("export", "responses", "--workspace", ctx.workspaceId, "--format", "csv", ...more)
    expect(out).toBe("\ufefftouchpoint;score\r\nDelivery;0\r\n")
  })

  it("stops reading when its reader goes away", async () => {
    let asked = 0
    let ended = false
    async function* pieces() {
      try {
        for (;;) {
          asked += 1
          yield "x".repeat(100_000)
        }
      } finally {
        ended = true
      }
    }
    const reader = streamOf(pieces()).getReader()
    await reader.read()
    await reader.cancel()
    expect(ended).toBe(true)
    expect(asked).toBeLessThan(4)

    const body = streamOf(await exportAnswers(ctx, { format: "csv" })).getReader()
    await body.read()
    await body.cancel()
    expect(await body.read()).toEqual({ value: undefined, done: true })
  })
})

describe("an export in the background", () => {
  const start = (settings: Partial<NewExport> = {}) =>
    startExport(ctx, { format: "csv", columns: ["score"], ...settings })
  afterEach(async () => {
    await transaction((tx) => tx.delete(exports).where(eq(exports.workspaceId, ctx.workspaceId)))
  })

  it("writes a file that only its owner reads, and tells how far it is", async () => {
    const { id } = await startExport(withScope(ctx, "read"), {
      format: "csv",
      filter: { from: NOW },
      columns: ["score"],
    })
    expect(await readExport(ctx, id)).toMatchObject({ state: "waiting", rows: 0, total: null })
    expect(await exportRunner().run()).toBe(1)
    const done = await readExport(ctx, id)
    expect(done).toMatchObject({ state: "done", rows: 1, total: 1, problem: null })
    expect(Number(done.expiresAt) - Number(done.finishedAt)).toBe(7 * DAY_MS)
    const path = exportPath(id, "csv")
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    expect(await readFile(path, "utf8")).toBe("score\r\n0\r\n")
    const { bytes, name } = await openExportFile(ctx, id)
    expect({ bytes, name: name.replace(/[\d-]+\./, ".") }).toEqual({ bytes: 10, name: "responses.csv" })
    const stranger = await makeWorkspace()
    await expect(openExportFile(stranger, id)).rejects.toMatchObject({ code: "not_found" })
    await expect(cancelExport(stranger, id)).rejects.toMatchObject({ code: "not_found" })
  })

  it("is cancelled half-way, which takes its file away", async () => {
    const { id } = await start()
    const runner = exportRunner()
    const running = runner.run()
    await cancelExport(ctx, id)
    await running
    expect(await readExport(ctx, id)).toMatchObject({ state: "cancelled" })
    await expect(stat(exportPath(id, "csv"))).rejects.toMatchObject({ code: "ENOENT" })
    expect((await listExports(ctx)).data).toEqual([])
  })

  it("whose process died is marked as interrupted, and can be tried again", async () => {
    const { id } = await start()
    const died = { state: "running" as const, rows: 2, leaseUntil: new Date(Date.now() - 1000) }
    await transaction((tx) => tx.update(exports).set(died).where(eq(exports.id, id)))
    await mkdir(dirname(exportPath(id, "csv")), { recursive: true })
    await writeFile(exportPath(id, "csv"), "half")
    await sweepExports(new Date())
    expect(await readExport(ctx, id)).toMatchObject({ state: "failed", problem: "interrupted" })
    await expect(stat(exportPath(id, "csv"))).rejects.toMatchObject({ code: "ENOENT" })
    await expect(openExportFile(ctx, id)).rejects.toMatchObject({ code: "conflict" })
    await retryExport(ctx, id)
    await exportRunner().run()
    expect(await readExport(ctx, id)).toMatchObject({ state: "done", rows: COMMENTS.length })
    await expect(retryExport(ctx, id)).rejects.toMatchObject({ code: "conflict" })
  })

  it("begins again after a restart in its midst", async () => {
    const { id } = await start()
    const runner = exportRunner()
    const running = runner.run()
    await runner.stop()
    await running
    const { state } = await readExport(ctx, id)
    if (state === "waiting") await exportRunner().run()
    expect(await readExport(ctx, id)).toMatchObject({ state: "done", rows: COMMENTS.length })
  })

  it("whose file cannot be written says so, and leaves none", async () => {
    const { id } = await start({ format: "json" })
    const folder = dirname(exportPath(id, "json"))
    await rm(folder, { recursive: true, force: true })
    await writeFile(folder, "a file where the folder should be")
    await exportRunner().run()
    await rm(folder)
    expect(await readExport(ctx, id)).toMatchObject({ state: "failed", problem: "failed" })
  })

  it("goes after seven days", async () => {
    const { id } = await start()
    await exportRunner().run()
    const { expiresAt } = await readExport(ctx, id)
    await sweepExports(new Date(Number(expiresAt) - 1000))
    expect(await readExport(ctx, id)).toMatchObject({ state: "done" })
    await sweepExports(new Date(Number(expiresAt) + 1000))
    await expect(readExport(ctx, id)).rejects.toMatchObject({ code: "not_found" })
    await expect(stat(exportPath(id, "csv"))).rejects.toMatchObject({ code: "ENOENT" })
  })

  it("is taken back when a person is forgotten, with its file", async () => {
    const { id } = await start({ columns: ["customer"] })
    await exportRunner().run()
    const [{ customerId } = { customerId: null }] = (await listResponses(ctx, { limit: 1 })).data
    await eraseCustomer(ctx, customerId ?? "")
    await expect(openExportFile(ctx, id)).rejects.toMatchObject({ code: "conflict" })
    await sweepExports(new Date())
    await expect(stat(exportPath(id, "csv"))).rejects.toMatchObject({ code: "ENOENT" })
  })

  it("is refused with a column there is not, and when five are under way", async () => {
    await expect(start({ columns: ["nothing"] })).rejects.toMatchObject({ code: "invalid" })
    for (let more = 0; more < 5; more += 1) await start()
    await expect(start()).rejects.toMatchObject({ code: "conflict", message: expect.stringContaining("5 exports") })
    expect(await db().select().from(exports).where(eq(exports.workspaceId, ctx.workspaceId))).toHaveLength(5)
  })
})
