import { eq } from "drizzle-orm"
import { beforeAll, describe, expect, it } from "vitest"
import { db, transaction } from "@/db/client"
import { customers } from "@/db/schema"
import type { Ctx } from "@/lib/accounts/ctx"
import { changeConsent } from "@/lib/customers/change-consent"
import { countCustomers, listCustomers, readCustomer } from "@/lib/customers/reads"
import { saveCustomer } from "@/lib/customers/save-customer"
import type { CustomerInput } from "@/lib/customers/schema"
import { upsertCustomers } from "@/lib/customers/upsert-customers"
import { receiveEvent } from "@/lib/delivery/receive-event"
import { eraseCustomer } from "@/lib/erasure/erase-customer"
import { makeWorkspace, withScope } from "../factories/workspace"

let ctx: Ctx
beforeAll(async () => {
  ctx = await makeWorkspace()
})

const saved = async (input: CustomerInput) => (await readCustomer(ctx, (await saveCustomer(ctx, input)).id)).customer
const later = () => ({ ...ctx, now: new Date(ctx.now.getTime() + 3_600_000) })

describe("saving a customer", () => {
  it("creates one, then merges what is newly known", async () => {
    const first = await saveCustomer(ctx, {
      email: "Anna.Bianchi@Example.com",
      name: "  Anna Bianchi ",
      locale: "it_it",
      timeZone: "Europe/Rome",
      properties: { country: "IT", vip: true, points: 7 },
    })
    const again = await saveCustomer(later(), {
      email: "anna.bianchi@EXAMPLE.com",
      phone: "+39 06 (123) 45-67",
      properties: { country: "CH", vip: null },
    })
    expect([first.created, again.created, again.id === first.id]).toEqual([true, false, true])
    const { customer } = await readCustomer(ctx, first.id)
    expect(customer).toMatchObject({
      email: "anna.bianchi@example.com",
      emailKey: "anna.bianchi@example.com",
      name: "Anna Bianchi",
      locale: "it-IT",
      phone: "+39061234567",
      properties: { country: "CH", points: 7 },
      createdAt: ctx.now,
      updatedAt: later().now,
    })
  })

  it("leaves a customer about whom nothing is new as it was", async () => {
    const input = { email: "same@example.com", name: "Same", properties: { a: "1" } }
    const before = await saved(input)
    await saveCustomer(later(), input)
    expect((await readCustomer(ctx, before.id)).customer).toEqual(before)
  })

  it("finds by email, else by external id, else by phone", async () => {
    const { id } = await saveCustomer(ctx, { email: "keys@example.com", externalId: "K1", phone: "0039333111222" })
    const moved = await saveCustomer(ctx, { email: "keys-new@example.com", externalId: "K1" })
    const called = await saveCustomer(ctx, { phone: "+39 333 111222", name: "Keys" })
    expect([moved.id, called.id]).toEqual([id, id])
    expect((await readCustomer(ctx, id)).customer).toMatchObject({ email: "keys-new@example.com", name: "Keys" })
  })

  it("refuses an external id that belongs to somebody else, and leaves a shared phone where it is", async () => {
    await saveCustomer(ctx, { email: "one@example.com", externalId: "X1", phone: "+39333000001" })
    await saveCustomer(ctx, { email: "two@example.com" })
    await expect(saveCustomer(ctx, { email: "two@example.com", externalId: "X1" })).rejects.toMatchObject({
      code: "conflict",
      message: "externalId: belongs to another customer",
    })
    expect((await saved({ email: "two@example.com", phone: "+39333000001" })).phone).toBeNull()
  })

  it("makes one customer of fifty at once", async () => {
    const all = await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        saveCustomer(ctx, { email: "rush@example.com", properties: { [`p${n}`]: n } }),
      ),
    )
    expect(new Set(all.map(({ id }) => id)).size).toBe(1)
    expect(all.filter(({ created }) => created)).toHaveLength(1)
    const { customer } = await readCustomer(ctx, all[0]?.id ?? "")
    expect(Object.keys(customer.properties)).toHaveLength(50)
  })

  it.each([
    [{}, "needs an email or a phone"],
    [{ externalId: "only" }, "needs an email or a phone"],
    [{ email: "no address" }, "email: is no email address"],
    [{ phone: "call me" }, "phone: is no phone number"],
    [{ email: "a@example.com", locale: "klingon!" }, "locale: is no language"],
    [{ email: "a@example.com", timeZone: "Mars/Olympus" }, "timeZone: is no time zone"],
    [{ email: "a@example.com", name: "x".repeat(201) }, "name: has at most 200 characters"],
    [{ email: "a@example.com", properties: { a: "x".repeat(1001) } }, "properties.a: "],
    [
      { email: "a@example.com", properties: Object.fromEntries(Array.from({ length: 51 }, (_, n) => [n, n])) },
      "at most 50",
    ],
    [{ email: "a@example.com", mail: "b@example.com" }, "mail"],
  ])("refuses %j", async (input, sentence) => {
    await expect(saveCustomer(ctx, input as CustomerInput)).rejects.toMatchObject({
      code: "invalid",
      message: expect.stringContaining(sentence),
    })
  })

  it("refuses a reader", async () => {
    await expect(saveCustomer(withScope(ctx, "read"), { email: "a@example.com" })).rejects.toMatchObject({
      code: "forbidden",
    })
  })

  it("keeps NUL and lone surrogates out of the database", async () => {
    const { name, properties } = await saved({
      email: "odd@example.com",
      name: "A\u0000nna \ud83d",
      properties: { note: "\u0000\udc00", "k\u0000": "v" },
    })
    expect({ name, properties }).toEqual({ name: "Anna \ufffd", properties: { note: "\ufffd", k: "v" } })
  })
})

describe("many customers at once", () => {
  it("are created and merged, also twice in one batch, and each row says whom it speaks of", async () => {
    const { id: known } = await saveCustomer(ctx, { email: "bulk0@example.com", externalId: "B0" })
    const rows = [
      { email: "bulk0@example.com", name: "Zero" },
      { email: "bulk1@example.com", name: "One" },
      { email: "BULK1@example.com", phone: "+39333999001" },
      { externalId: "nobody" },
      { email: "bulk2@example.com", externalId: "B0" },
      { email: "bulk1@example.com", externalId: "B0" },
    ]
    const outcomes = await transaction((tx) => upsertCustomers(tx, ctx, rows, { taken: "refuse" }))
    expect(outcomes).toMatchObject([
      { id: known, created: false },
      { created: true },
      { created: false },
      { refused: "customer_unknown" },
      { id: known, created: false },
      { refused: "external_id_taken" },
    ])
    expect(outcomes[2]).toMatchObject({ id: (outcomes[1] as { id: string }).id })
    expect((await readCustomer(ctx, known)).customer).toMatchObject({ name: "Zero", email: "bulk2@example.com" })
  })

  it("survive two imports of the same people at the same time", async () => {
    const people = Array.from({ length: 700 }, (_, n) => ({ email: `crowd${n}@example.com` }))
    const before = await countCustomers(ctx)
    const both = await Promise.all(
      [people, people.toReversed()].map((rows) =>
        transaction((tx) => upsertCustomers(tx, ctx, rows, { taken: "refuse" }), { isolation: "read committed" }),
      ),
    )
    expect((await countCustomers(ctx)) - before).toBe(700)
    expect(both[0]?.map((one) => "id" in one && one.id)).toEqual(
      both[1]?.toReversed().map((one) => "id" in one && one.id),
    )
    expect(both.flat().filter((one) => "created" in one && one.created)).toHaveLength(700)
  })
})

describe("the list of customers", () => {
  it("goes page by page, newest first, each once", async () => {
    const own = await makeWorkspace()
    for (let n = 0; n < 7; n += 1) {
      const now = new Date(own.now.getTime() + Math.floor(n / 2) * 1000)
      await saveCustomer({ ...own, now }, { email: `c${n}@example.com` })
    }
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await listCustomers(own, { limit: 3, cursor })
      seen.push(...page.data.map(({ email }) => email ?? ""))
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    expect(seen).toHaveLength(7)
    expect(new Set(seen).size).toBe(7)
    expect(seen[0]).toBe("c6@example.com")
    await expect(listCustomers(own, { cursor: "rubbish" })).rejects.toMatchObject({ code: "invalid" })
  })

  it("finds by the beginning of email or name whatever the case, by phone and external id, in this workspace only", async () => {
    const own = await makeWorkspace()
    await saveCustomer(own, { email: "elena.rossi@example.com", name: "Élena Rossi", externalId: "E-7" })
    await saveCustomer(own, { email: "max@example.com", name: "Max 100%", phone: "+39333123456" })
    const found = async (search: string) => (await listCustomers(own, { search })).data.map(({ email }) => email)
    expect(await found("ELENA.R")).toEqual(["elena.rossi@example.com"])
    expect(await found("éle")).toEqual(["elena.rossi@example.com"])
    expect(await found("E-7")).toEqual(["elena.rossi@example.com"])
    expect(await found("+39 333 123 456")).toEqual(["max@example.com"])
    expect(await found("max 100%")).toEqual(["max@example.com"])
    expect(await found("%")).toEqual([])
    expect(await countCustomers(own, { search: "ma" })).toBe(1)
    expect(await countCustomers(await makeWorkspace(), { search: "ma" })).toBe(0)
  })

  it("does not show a customer of another workspace", async () => {
    const { id } = await saveCustomer(ctx, { email: "private@example.com" })
    await expect(readCustomer(await makeWorkspace(), id)).rejects.toMatchObject({ code: "not_found" })
  })
})

describe("consent", () => {
  it("comes with the customer of an event, is taken back by null, and an old event does not give it again", async () => {
    const tell = async (consentAt: string | null, at: Ctx) => {
      const customer = { email: "consent@example.com", consentAt: consentAt === null ? null : new Date(consentAt) }
      await receiveEvent(at, { type: "order.delivered", customer }, { source: "api" })
      const [found] = (await listCustomers(ctx, { search: "consent@" })).data
      return [found?.consentAt?.toISOString() ?? null, found?.consentWithdrawnAt?.toISOString() ?? null]
    }
    expect(await tell("2026-11-03T09:00:00Z", ctx)).toEqual(["2026-11-03T09:00:00.000Z", null])
    expect(await tell(null, later())).toEqual([null, later().now.toISOString()])
    expect(await tell("2026-11-03T09:00:00Z", later())).toEqual([null, later().now.toISOString()])
    expect(await tell("2026-11-24T09:00:00Z", later())).toEqual(["2026-11-24T09:00:00.000Z", null])
  })

  it("is recorded and withdrawn by hand, by who may write", async () => {
    const { id } = await saveCustomer(ctx, { email: "hand@example.com" })
    const consent = async () => {
      const { consentAt, consentWithdrawnAt } = (await readCustomer(ctx, id)).customer
      return { consentAt, consentWithdrawnAt }
    }
    await changeConsent(ctx, { id, given: true })
    await changeConsent(later(), { id, given: true })
    expect(await consent()).toEqual({ consentAt: ctx.now, consentWithdrawnAt: null })
    await changeConsent(later(), { id, given: false })
    expect(await consent()).toEqual({ consentAt: null, consentWithdrawnAt: later().now })
    await expect(changeConsent(withScope(ctx, "read"), { id, given: true })).rejects.toMatchObject({
      code: "forbidden",
    })
    await expect(changeConsent(await makeWorkspace(), { id, given: true })).rejects.toMatchObject({ code: "not_found" })
  })

  it("goes with the person who is erased", async () => {
    const { id } = await saveCustomer(ctx, { email: "erased@example.com", consentAt: ctx.now })
    await eraseCustomer(ctx, id)
    const [row] = await db().select().from(customers).where(eq(customers.id, id))
    expect(row).toMatchObject({ consentAt: null, consentWithdrawnAt: null })
  })
})
