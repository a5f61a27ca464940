import { desc, eq } from "drizzle-orm"
import { beforeEach, describe, expect, it } from "vitest"
import { db, transaction } from "@/db/client"
import { auditLog } from "@/db/schema"
import type { Ctx } from "@/lib/accounts/ctx"
import { suppress } from "@/lib/delivery/suppress"
import { exportSuppressions } from "@/lib/delivery/suppressions/export-suppressions"
import { insertSuppressions, type NewSuppression } from "@/lib/delivery/suppressions/insert-suppressions"
import {
  countSuppressions,
  listSuppressions,
  type SuppressionsQuery,
} from "@/lib/delivery/suppressions/list-suppressions"
import { removeSuppression } from "@/lib/delivery/suppressions/remove-suppression"
import { makeSurvey } from "../../factories/survey"
import { makeWorkspace, NOW, withScope } from "../../factories/workspace"

let ctx: Ctx
beforeEach(async () => {
  ctx = await makeWorkspace()
})

const MINUTE = 60_000
const insert = (...entries: NewSuppression[]) => transaction((tx) => insertSuppressions(tx, ctx, entries))
const found = async (query: SuppressionsQuery) => (await listSuppressions(ctx, query)).data.map(({ email }) => email)
const idOf = async (search: string) => (await listSuppressions(ctx, { search })).data[0]?.id ?? ""

describe("the list of excluded addresses", () => {
  it("is read newest first, in pages, each address once", async () => {
    for (const [index, name] of ["a", "b", "c", "d", "e"].entries()) {
      await suppress({ ...ctx, now: new Date(NOW.getTime() + index * MINUTE) }, { email: `${name}@example.com` })
    }
    const pages: (string | null)[][] = []
    for (let cursor: string | undefined; ; ) {
      const page = await listSuppressions(ctx, { limit: 2, cursor })
      pages.push(page.data.map(({ email }) => email))
      if (page.nextCursor === null) break
      cursor = page.nextCursor
    }
    expect(pages).toEqual([["e@example.com", "d@example.com"], ["c@example.com", "b@example.com"], ["a@example.com"]])
    await expect(listSuppressions(ctx, { cursor: "x" })).rejects.toMatchObject({ code: "invalid" })
  })

  it("is searched by the beginning of an address whatever its capitals, and by a whole one also after erasure", async () => {
    await insert(
      { email: "anna@example.com", reason: "manual" },
      { email: "Annalisa@example.com", reason: "bounced" },
      { email: "bruno@example.com", reason: "erased" },
    )
    expect((await found({ search: "ANNA" })).sort()).toEqual(["anna@example.com", "annalisa@example.com"])
    expect(await found({ search: "anna@" })).toEqual(["anna@example.com"])
    expect(await found({ search: "example" })).toEqual([])
    expect(await found({ search: "bruno" })).toEqual([])
    expect(await found({ search: "Bruno@example.com" })).toEqual([null])
    expect((await listSuppressions(await makeWorkspace(), {})).data).toEqual([])
  })

  it("is narrowed to a reason, and counted by reason", async () => {
    await insert(
      { email: "a@example.com", reason: "manual" },
      { email: "b@example.com", reason: "bounced" },
      { email: "c@example.com", reason: "bounced" },
    )
    expect((await found({ reason: "bounced" })).sort()).toEqual(["b@example.com", "c@example.com"])
    expect(await countSuppressions(ctx)).toEqual({ bounced: 2, manual: 1, unsubscribed: 0, complained: 0, erased: 0 })
  })

  it("is exported as an import reads it, without those who were erased", async () => {
    const { surveyId } = await makeSurvey(ctx)
    await insert(
      { email: "gone@example.com", reason: "erased" },
      { email: "+a@example.com", reason: "unsubscribed", surveyId, note: 'said "no, thanks"' },
    )
    let csv = ""
    for await (const piece of exportSuppressions(ctx)) csv += piece
    expect(csv).toBe(
      "email,reason,surveyId,note,since\r\n" +
        `'+a@example.com,unsubscribed,${surveyId},"said ""no, thanks""",2026-11-23T10:00:00.000Z\r\n`,
    )
  })

  it("takes many at once, in whatever order the reasons come", async () => {
    const entries = Array.from({ length: 1200 }, (_, index) => ({
      email: `c${index % 600}@example.com`,
      reason: index < 600 ? ("complained" as const) : ("manual" as const),
    }))
    const changed = await insert(...entries)
    expect(changed.filter(Boolean)).toHaveLength(600)
    expect(changed.slice(600)).not.toContain(true)
    expect(await countSuppressions(ctx)).toMatchObject({ complained: 600, manual: 0 })
  })
})

describe("taking an address off the list", () => {
  it("lets it be mailed again and says in the audit log who did it, without the address", async () => {
    await suppress(ctx, { email: "a@example.com" })
    const id = await idOf("a@")
    await removeSuppression(ctx, { id })
    expect(await found({})).toEqual([])
    const rows = await db()
      .select()
      .from(auditLog)
      .where(eq(auditLog.workspaceId, ctx.workspaceId))
      .orderBy(desc(auditLog.action))
    expect(rows).toMatchObject([
      { action: "suppression.remove", actor: "system", subject: id, details: { reason: "manual" } },
      { action: "suppression.add", subject: id },
    ])
    expect(JSON.stringify(rows)).not.toContain("@example.com")
  })

  it("needs a reason where the person complained", async () => {
    await insert({ email: "c@example.com", reason: "complained" })
    const id = await idOf("c@")
    for (const why of [undefined, "", "  "]) {
      await expect(removeSuppression(ctx, { id, why })).rejects.toMatchObject({
        code: "invalid",
        fields: [{ path: "why" }],
      })
    }
    await removeSuppression(ctx, { id, why: "They asked for it on the phone" })
    expect(await found({})).toEqual([])
  })

  it("is never possible after erasure, for others' addresses, or with the permission to read", async () => {
    await insert({ email: "e@example.com", reason: "erased" })
    const id = await idOf("e@example.com")
    await expect(removeSuppression(ctx, { id, why: "Please" })).rejects.toMatchObject({ code: "conflict" })
    await suppress(ctx, { email: "m@example.com" })
    const mine = await idOf("m@")
    await expect(removeSuppression(await makeWorkspace(), { id: mine })).rejects.toMatchObject({ code: "not_found" })
    await expect(removeSuppression(withScope(ctx, "read"), { id: mine })).rejects.toMatchObject({ code: "forbidden" })
  })
})
