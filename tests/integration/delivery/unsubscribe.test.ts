import { eq } from "drizzle-orm"
import { beforeAll, describe, expect, it } from "vitest"
import { db, transaction } from "@/db/client"
import { customers, suppressions } from "@/db/schema"
import type { Ctx } from "@/lib/accounts/ctx"
import { unsubscribeToken } from "@/lib/delivery/links"
import { insertSuppression, isSuppressed, readSuppression, suppress } from "@/lib/delivery/suppress"
import { listSuppressionsOf } from "@/lib/delivery/suppressions/list-suppressions"
import { findUnsubscribe, resubscribe, unsubscribe } from "@/lib/delivery/unsubscribe"
import { makeSentInvitation } from "../../factories/invitation"
import { type MadeSurvey, makeSurvey } from "../../factories/survey"
import { makeWorkspace, NOW, withScope } from "../../factories/workspace"

let ctx: Ctx
let survey: MadeSurvey
let other: MadeSurvey

beforeAll(async () => {
  ctx = await makeWorkspace()
  survey = await makeSurvey(ctx)
  other = await makeSurvey(ctx, "post-support", "Support")
})

const add = (email: string, reason: "bounced" | "complained" | "erased") =>
  transaction((tx) => insertSuppression(tx, { workspaceId: ctx.workspaceId, email, reason, now: NOW }))

async function linkTo(email: string, about = survey) {
  const { id } = await makeSentInvitation(ctx, about, { email })
  return unsubscribeToken(id)
}

const entriesOf = async (email: string) =>
  (await listSuppressionsOf(ctx, email)).map(({ reason, survey: name }) => [reason, name])

describe("an unsubscribe link", () => {
  it("stops mail to the person, however often it is used, and is no key to anything else", async () => {
    const token = await linkTo("anna@example.com")
    expect(await findUnsubscribe(token)).toMatchObject({
      unsubscribed: null,
      mayChange: true,
      locale: "it",
      workspace: { name: "Brand" },
    })
    expect(await isSuppressed(ctx, "anna@example.com")).toBe(false)
    for (const _ of [1, 2]) await unsubscribe(token, "all", NOW)
    expect(await findUnsubscribe(token)).toMatchObject({ unsubscribed: "all", mayChange: true })
    expect(await isSuppressed(ctx, " ANNA@example.com")).toBe(true)
    expect(await isSuppressed(await makeWorkspace(), "anna@example.com")).toBe(false)
    await resubscribe(token)
    expect(await isSuppressed(ctx, "anna@example.com")).toBe(false)
  })

  it("stops the survey it came with and no other", async () => {
    const [token, elsewhere] = [await linkTo("sara@example.com"), await linkTo("sara@example.com", other)]
    for (const _ of [1, 2]) await unsubscribe(token, "survey", NOW)
    expect(await findUnsubscribe(token)).toMatchObject({ unsubscribed: "survey" })
    expect(await findUnsubscribe(elsewhere)).toMatchObject({ unsubscribed: null })
    expect(await isSuppressed(ctx, "sara@example.com")).toBe(false)
    expect(await entriesOf("sara@example.com")).toEqual([["unsubscribed", "Delivery"]])
  })

  it("takes the last choice: more, less, and nothing at all", async () => {
    const token = await linkTo("tea@example.com")
    const now = async () => (await findUnsubscribe(token))?.unsubscribed
    await unsubscribe(token, "survey", NOW)
    await unsubscribe(token, "all", NOW)
    expect(await now()).toBe("all")
    await unsubscribe(token, "survey", NOW)
    expect(await now()).toBe("survey")
    await unsubscribe(token, "all", NOW)
    await resubscribe(token)
    expect(await now()).toBeNull()
    expect(await entriesOf("tea@example.com")).toEqual([])
  })

  it("leaves what the person wanted of other surveys", async () => {
    const [token, elsewhere] = [await linkTo("ugo@example.com"), await linkTo("ugo@example.com", other)]
    await unsubscribe(elsewhere, "survey", NOW)
    await unsubscribe(token, "all", NOW)
    await resubscribe(token)
    expect(await entriesOf("ugo@example.com")).toEqual([["unsubscribed", "Support"]])
  })

  it("does not bring back somebody who complained", async () => {
    const token = await linkTo("vera@example.com")
    await add("vera@example.com", "complained")
    expect(await findUnsubscribe(token)).toMatchObject({ unsubscribed: "all", mayChange: false })
    await resubscribe(token)
    await unsubscribe(token, "survey", NOW)
    expect(await findUnsubscribe(token)).toMatchObject({ unsubscribed: "all", mayChange: false })
  })

  it("that is wrong is unknown", async () => {
    expect(await findUnsubscribe("wrong")).toBeUndefined()
    await expect(unsubscribe("wrong", "all", NOW)).rejects.toMatchObject({ code: "not_found" })
    await expect(resubscribe("wrong")).rejects.toMatchObject({ code: "not_found" })
  })

  it("of an erased person does nothing and says nothing", async () => {
    const { id, customerId } = await makeSentInvitation(ctx, survey)
    await db().update(customers).set({ email: null, emailKey: null }).where(eq(customers.id, customerId))
    const before = await db().select().from(suppressions)
    for (const from of ["all", "survey"] as const) await unsubscribe(unsubscribeToken(id), from, NOW)
    await resubscribe(unsubscribeToken(id))
    expect(await db().select().from(suppressions)).toEqual(before)
    expect(await findUnsubscribe(unsubscribeToken(id))).toMatchObject({ unsubscribed: null })
  })
})

describe("a suppressed address", () => {
  it("keeps the strongest reason, and the note that was written by hand", async () => {
    const email = "bea@example.com"
    const reason = async () => (await readSuppression(ctx.workspaceId, email))?.reason
    await add(email, "bounced")
    expect(await suppress(ctx, { email, note: "Asked by phone" })).toMatchObject({ added: true })
    expect(await suppress(ctx, { email, note: "Again" })).toMatchObject({
      added: false,
      suppression: { reason: "manual", note: "Asked by phone" },
    })
    await add(email, "complained")
    await add(email, "bounced")
    expect(await reason()).toBe("complained")
    expect(await listSuppressionsOf(ctx, email)).toMatchObject([{ note: "Asked by phone" }])
    await add(email, "erased")
    expect(await reason()).toBe("erased")
  })

  it("that is erased leaves no address and no note, of single surveys neither", async () => {
    const email = "zoe@example.com"
    await unsubscribe(await linkTo(email), "survey", NOW)
    await suppress(ctx, { email, note: "Zoe called" })
    await add(email, "erased")
    expect(await listSuppressionsOf(ctx, email)).toMatchObject([{ reason: "erased", email: null, note: null }])
  })

  it("that bounced is not freed by taking an unsubscribe back", async () => {
    const token = await linkTo("carla@example.com")
    await add("carla@example.com", "bounced")
    await resubscribe(token)
    expect(await isSuppressed(ctx, "carla@example.com")).toBe(true)
  })

  it("is stored in lower case with a keyed hash", async () => {
    await suppress(ctx, { email: "Dora@Example.com" })
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
