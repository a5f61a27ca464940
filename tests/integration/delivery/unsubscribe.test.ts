import { eq } from "drizzle-orm"
import { beforeAll, describe, expect, it } from "vitest"
import { db, transaction } from "@/db/client"
import { customers, suppressions } from "@/db/schema"
import type { Ctx } from "@/lib/accounts/ctx"
import { unsubscribeToken } from "@/lib/delivery/links"
import { insertSuppression, isSuppressed, readSuppression, suppress } from "@/lib/delivery/suppress"
import { findUnsubscribe, resubscribe, unsubscribe } from "@/lib/delivery/unsubscribe"
import { makeSentInvitation } from "../../factories/invitation"
import { type MadeSurvey, makeSurvey } from "../../factories/survey"
import { makeWorkspace, NOW, withScope } from "../../factories/workspace"

let ctx: Ctx
let survey: MadeSurvey

beforeAll(async () => {
  ctx = await makeWorkspace()
  survey = await makeSurvey(ctx)
})

const add = (email: string, reason: "bounced" | "complained" | "erased") =>
  transaction((tx) => insertSuppression(tx, { workspaceId: ctx.workspaceId, email, reason, now: NOW }))

describe("an unsubscribe link", () => {
  it("stops mail to the person, however often it is used, and is no key to anything else", async () => {
    const { id } = await makeSentInvitation(ctx, survey, { email: "anna@example.com" })
    const token = unsubscribeToken(id)
    expect(await findUnsubscribe(token)).toMatchObject({
      unsubscribed: false,
      locale: "it",
      workspace: { name: "Brand" },
    })
    expect(await isSuppressed(ctx, "anna@example.com")).toBe(false)
    for (const _ of [1, 2]) await unsubscribe(token, NOW)
    expect(await findUnsubscribe(token)).toMatchObject({ unsubscribed: true })
    expect(await isSuppressed(ctx, " ANNA@example.com")).toBe(true)
    expect(await isSuppressed(await makeWorkspace(), "anna@example.com")).toBe(false)
    await resubscribe(token)
    expect(await isSuppressed(ctx, "anna@example.com")).toBe(false)
  })

  it("that is wrong is unknown", async () => {
    expect(await findUnsubscribe("wrong")).toBeUndefined()
    await expect(unsubscribe("wrong", NOW)).rejects.toMatchObject({ code: "not_found" })
  })

  it("of an erased person does nothing and says nothing", async () => {
    const { id, customerId } = await makeSentInvitation(ctx, survey)
    await db().update(customers).set({ email: null, emailKey: null }).where(eq(customers.id, customerId))
    const before = await db().select().from(suppressions)
    await unsubscribe(unsubscribeToken(id), NOW)
    expect(await db().select().from(suppressions)).toEqual(before)
  })
})

describe("a suppressed address", () => {
  it("keeps the strongest reason", async () => {
    const email = "bea@example.com"
    const reason = async () => (await readSuppression(ctx.workspaceId, email))?.reason
    await add(email, "bounced")
    await suppress(ctx, { email })
    expect(await reason()).toBe("manual")
    await add(email, "complained")
    await add(email, "bounced")
    expect(await reason()).toBe("complained")
    await add(email, "erased")
    expect(await reason()).toBe("erased")
  })

  it("that bounced is not freed by taking an unsubscribe back", async () => {
    const { id } = await makeSentInvitation(ctx, survey, { email: "carla@example.com" })
    await add("carla@example.com", "bounced")
    await resubscribe(unsubscribeToken(id))
    expect(await isSuppressed(ctx, "carla@example.com")).toBe(true)
  })

  it("is stored as a keyed hash", async () => {
    await suppress(ctx, { email: "dora@example.com" })
    const rows = await db().select().from(suppressions).where(eq(suppressions.address, "dora@example.com"))
    expect(rows[0]?.addressHash).toMatch(/^[\w-]{43}$/)
  })

  it("needs an address and the permission to write", async () => {
    await expect(suppress(ctx, { email: "nobody" })).rejects.toMatchObject({ code: "invalid" })
    await expect(suppress(withScope(ctx, "read"), { email: "a@example.com" })).rejects.toMatchObject({
      code: "forbidden",
    })
  })
})
