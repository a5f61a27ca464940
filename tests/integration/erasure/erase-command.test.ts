import { readFile } from "node:fs/promises"
import { eq } from "drizzle-orm"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { closeStore, db } from "@/db/client"
import { customers, suppressions, workspaces } from "@/db/schema"
import type { Ctx } from "@/lib/accounts/ctx"
import { config } from "@/lib/config"
import { countCustomers, listCustomers } from "@/lib/customers/reads"
import { saveCustomer } from "@/lib/customers/save-customer"
import { suppress } from "@/lib/delivery/suppress"
import { replayErasures } from "@/lib/erasure/replay-erasures"
import { readMetrics } from "@/lib/insights/read-metrics"
import { listResponses } from "@/lib/responses/reads"
import { recordExternalResponse } from "@/lib/responses/record-external-response"
import { makeFolder } from "../../factories/files"
import { nove } from "../../factories/nove-cli"
import { makeSurvey } from "../../factories/survey"
import { makeWorkspace } from "../../factories/workspace"

const onSqlite = config().engine === "sqlite"

let ctx: Ctx
let files: Awaited<ReturnType<typeof makeFolder>>

beforeAll(async () => {
  files = await makeFolder()
})
afterAll(() => files.drop())
beforeEach(async () => {
  ctx = await makeWorkspace()
})

const erase = (who: string, ...more: string[]) =>
  nove("erase", "customer", who, "--workspace", ctx.workspaceId, ...more)
const emails = async () => (await listCustomers(ctx)).data.map(({ email, phone }) => email ?? phone)

describe("nove erase customer", () => {
  it("finds the person however the address is written, by phone, or by id", async () => {
    const { touchpointId: touchpoint } = await makeSurvey(ctx)
    await recordExternalResponse(ctx, { touchpoint, score: 4, customer: { email: "Anna.Rossi@Example.com" } })
    await saveCustomer(ctx, { phone: "+39061234567" })
    const { id } = await saveCustomer(ctx, { phone: "+39061234568" })
    expect(await erase("  ANNA.rossi@example.COM ", "--json")).toMatchObject({
      code: 0,
      out: `${JSON.stringify({ erased: { customers: 1, responses: 1, invitations: 0, events: 0 } })}\n`,
    })
    expect(await erase("0039 06 123 4567")).toMatchObject({ code: 0, out: expect.stringMatching(/^Erased\./) })
    expect(await erase(id)).toMatchObject({ code: 0 })
    expect(await emails()).toEqual([])
  })

  it("says when there is no such customer, changes nothing and fails", async () => {
    await saveCustomer(ctx, { email: "anna@example.com" })
    expect(await erase("nobody@example.com", "--json")).toMatchObject({
      code: 1,
      out: "",
      notes: "No customer has this address. Nothing was changed.\n",
    })
    expect(await db().select().from(suppressions).where(eq(suppressions.workspaceId, ctx.workspaceId))).toEqual([])
    await erase("anna@example.com")
    expect(await erase("anna@example.com")).toMatchObject({
      code: 1,
      notes: expect.stringContaining("it was erased on"),
    })
    expect(await nove("erase", "customer", "--workspace", ctx.workspaceId)).toMatchObject({ code: 2 })
    expect(await nove("erase", "customer", "anna@example.com")).toMatchObject({ code: 2 })
  })

  it("takes an address that is only suppressed off the list in clear, and keeps it suppressed", async () => {
    await suppress(ctx, { email: "bo@example.com" })
    expect(await erase("Bo@example.com")).toMatchObject({ code: 0, out: expect.stringContaining("as a hash alone") })
    const rows = await db().select().from(suppressions).where(eq(suppressions.workspaceId, ctx.workspaceId))
    expect(rows).toMatchObject([{ reason: "erased", address: null }])
  })

  it.runIf(onSqlite)("leaves no byte of the person in the database's file", async () => {
    const email = "byte-by-byte@example.com"
    for (let n = 0; n < 200; n += 1) await saveCustomer(ctx, { email: `other-${n}@example.com` })
    await saveCustomer(ctx, { email, name: "Byte by Byte", properties: { long: "byte-by-byte ".repeat(70) } })
    await erase(email)
    await closeStore()
    const file = await readFile(config().databaseUrl.replace(/^file:/, ""), "latin1")
    expect(file.toLowerCase()).not.toMatch(/byte[- ]by[- ]byte/)
  })
})

describe("a copy restored after an erasure", () => {
  it.runIf(onSqlite)("has the person no more, the same figures, and a queue that is held", async () => {
    const { touchpointId: touchpoint } = await makeSurvey(ctx)
    const answer = (score: number, customer: object) =>
      recordExternalResponse(ctx, { touchpoint, score, comment: "words", customer })
    await answer(2, { email: "anna@example.com" })
    await answer(9, { phone: "+39061234567" })
    await answer(10, { email: "stays@example.com" })
    await suppress(ctx, { email: "anna@example.com" })
    const copy = files.path("before-erasure.db")
    await nove("backup", copy)
    await erase("anna@example.com")
    await erase("+39061234567")
    const { counts } = (await readMetrics(ctx, {})).total
    expect(await nove("restore", copy)).toMatchObject({
      code: 0,
      out: expect.stringContaining("now erased from it: 2"),
    })
    expect(await emails()).toEqual(["stays@example.com"])
    expect((await listResponses(ctx, { comment: true })).data).toHaveLength(1)
    expect((await readMetrics(ctx, {})).total.counts).toEqual(counts)
    const rows = await db().select().from(suppressions).where(eq(suppressions.workspaceId, ctx.workspaceId))
    expect(rows).toMatchObject([{ reason: "erased", address: null }])
    const [workspace] = await db().select().from(workspaces).where(eq(workspaces.id, ctx.workspaceId))
    expect(workspace).toMatchObject({ sendingPausedReason: "restored" })
    expect(await replayErasures(ctx.now)).toBe(0)
  })

  it.runIf(onSqlite)(
    "keeps who came again after being erased, and knows by the address who had another id",
    async () => {
      await saveCustomer(ctx, { email: "returns@example.com" })
      await erase("returns@example.com")
      const later = { ...ctx, now: new Date(Date.now() + 60_000) }
      await saveCustomer(later, { email: "returns@example.com" })
      await saveCustomer(ctx, { email: "moved@example.com" })
      const copy = files.path("with-returned.db")
      await nove("backup", copy)
      await db().update(customers).set({ id: "another-id" }).where(eq(customers.emailKey, "moved@example.com"))
      await erase("moved@example.com")
      await nove("restore", copy)
      expect(await emails()).toEqual(["returns@example.com"])
      expect(await countCustomers(ctx)).toBe(1)
    },
  )
})
