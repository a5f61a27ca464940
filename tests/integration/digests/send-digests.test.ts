import { eq } from "drizzle-orm"
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest"
import type { Ctx } from "@/lib/accounts/ctx"
import type { NewDigest } from "@/lib/digests/schema"
import { startMailServer } from "../../servers/mail"

// Before any module reads the environment.
const mails = await startMailServer()
process.env.SMTP_URL = mails.url
const { db } = await import("@/db/client")
const { digestMails, digests } = await import("@/db/schema")
const { changeDigest, deleteDigest } = await import("@/lib/digests/change-digest")
const { createDigest } = await import("@/lib/digests/create-digest")
const { readDigest } = await import("@/lib/digests/reads")
const { digestRunner } = await import("@/lib/digests/send-digests")
const { findDigestLink, stopDigest } = await import("@/lib/digests/stop-digest")
const { suppress } = await import("@/lib/delivery/suppress")
const { eraseAddress } = await import("@/lib/erasure/erase-address")
const { listResponses } = await import("@/lib/responses/reads")
const { recordExternalResponse } = await import("@/lib/responses/record-external-response")
const { makeSurvey } = await import("../../factories/survey")
const { makeWorkspace, NOW } = await import("../../factories/workspace")

const DAY_MS = 86_400_000
/** Monday 30 November, eight in the morning in Rome. */
const MONDAY = new Date("2026-11-30T07:00:00Z")
const weekly: NewDigest = {
  name: "Week",
  locale: "en",
  frequency: "weekly",
  recipients: ["board@example.test", "Marta@Example.test"],
}

let ctx: Ctx

beforeEach(async () => {
  mails.messages.length = 0
  // A run sends what is due in every workspace.
  await db().delete(digests)
  ctx = await makeWorkspace()
  const { touchpointId: touchpoint } = await makeSurvey(ctx)
  for (let answer = 0; answer < 40; answer += 1) {
    const customer = { email: `anna${answer}@example.test`, name: "Anna" }
    const answeredAt = new Date(MONDAY.getTime() - DAY_MS * (1 + (answer % 14)))
    const comment = answer === 0 ? "Box <b>crushed</b>" : undefined
    const score = answer % 14 < 7 ? 10 : 2
    await recordExternalResponse({ ...ctx, now: MONDAY }, { touchpoint, score, comment, customer, answeredAt })
  }
})
afterEach(() => mails.heal())
afterAll(() => mails.stop())

const run = (now: Date) => digestRunner().run(now)
const received = async () => Promise.all(mails.messages.map(async (mail) => ({ ...mail, mail: await mail.parsed() })))
const statesOf = async (id: string) =>
  (await readDigest(ctx, id)).last?.mails.map(({ state }) => state).toSorted() ?? []
const linkIn = (text = "") => /\/d\/([\w-]{22})/.exec(text)?.[1] ?? ""

describe("a digest", () => {
  it("goes to each recipient when it is time, once, about the days that are over", async () => {
    const { id } = await createDigest(ctx, weekly)
    expect((await readDigest(ctx, id)).nextAt).toEqual(MONDAY)
    expect(await run(new Date(MONDAY.getTime() - 1))).toBe(0)
    await run(MONDAY)
    await run(new Date(MONDAY.getTime() + 60_000))
    const all = await received()
    expect(all.map(({ to }) => to[0]).toSorted()).toEqual(["Marta@example.test", "board@example.test"])
    const [{ mail }] = all as [(typeof all)[number]]
    expect(mail.subject).toBe("Week: NPS +100, 23 – 29 Nov 2026")
    expect(mail.text).toContain("up by 174, a significant change")
    expect(mail.text).toContain("Box <b>crushed</b>")
    expect(mail.html).toContain("Box &lt;b&gt;crushed&lt;/b&gt;")
    expect(mail.html).toContain("/overview/report?")
    expect(`${mail.text}${mail.html}`).not.toContain("anna0@example.test")
    expect(await readDigest(ctx, id)).toMatchObject({
      nextAt: new Date(MONDAY.getTime() + 7 * DAY_MS),
      last: { mails: [{ state: "sent" }, { state: "sent" }] },
    })
  })

  it("that nobody could send for weeks goes out once, about the latest week", async () => {
    await createDigest(ctx, weekly)
    await run(new Date(MONDAY.getTime() + 15 * DAY_MS))
    const subjects = (await received()).map(({ mail }) => mail.subject)
    expect(subjects).toEqual(["Week: NPS, 7 – 13 Dec 2026", "Week: NPS, 7 – 13 Dec 2026"])
    expect((await received())[0]?.mail.text).toContain("Nobody answered in this period.")
  })

  it("is made once by two workers at the same moment", async () => {
    const { id } = await createDigest(ctx, weekly)
    await Promise.all([run(MONDAY), run(MONDAY), run(MONDAY)])
    expect(mails.messages).toHaveLength(2)
    expect(await statesOf(id)).toEqual(["sent", "sent"])
  })

  it("is stopped by who gets it, by one click too, and only they take that back", async () => {
    const { id } = await createDigest(ctx, weekly)
    await run(MONDAY)
    const board = (await received()).find(({ to }) => to[0] === "board@example.test")?.mail
    const token = linkIn(board?.text)
    const list = board?.headers.get("list") as { unsubscribe?: { url?: string } }
    expect(list.unsubscribe?.url).toMatch(new RegExp(`/d/${token}/stop$`))
    expect(await findDigestLink(token)).toMatchObject({ name: "Week", stopped: null })
    await stopDigest(token, true, MONDAY)
    await stopDigest(token, true, MONDAY)
    await changeDigest({ ...ctx, now: MONDAY }, id, { recipients: ["BOARD@example.test", "new@example.test"] })
    mails.messages.length = 0
    await run(new Date(MONDAY.getTime() + 7 * DAY_MS))
    expect(mails.messages.map(({ to }) => to[0])).toEqual(["new@example.test"])
    await stopDigest(token, false, MONDAY)
    expect(await findDigestLink(token)).toMatchObject({ stopped: null })
    await expect(stopDigest("x".repeat(22), true, MONDAY)).rejects.toMatchObject({ code: "not_found" })
  })

  it("goes to nobody who was erased or excluded, and quotes nobody who was erased", async () => {
    const { id } = await createDigest(ctx, weekly)
    await suppress(ctx, { email: "marta@example.test" })
    await eraseAddress({ ...ctx, scope: "admin" }, "anna0@example.test")
    await run(MONDAY)
    const [only, ...more] = await received()
    expect(more).toEqual([])
    expect(only?.to).toEqual(["board@example.test"])
    expect(only?.mail.text).toContain("NPS +100")
    expect(only?.mail.text).not.toContain("crushed")
    expect(await statesOf(id)).toEqual(["dropped", "sent"])

    await changeDigest(ctx, id, { recipients: ["anna1@example.test"] })
    await eraseAddress({ ...ctx, scope: "admin" }, "anna1@example.test")
    expect((await readDigest(ctx, id)).recipients).toEqual([])
  })

  it("that a mail server puts off is tried again, and one it refuses is told", async () => {
    mails.fail({ at: "rcpt", recipient: "board@example.test", times: 1, reply: "451 4.7.1 Later" })
    mails.fail({ at: "rcpt", recipient: "Marta@example.test", reply: "550 5.1.1 No marta@example.test here" })
    const { id } = await createDigest(ctx, weekly)
    await run(MONDAY)
    expect(await statesOf(id)).toEqual(["failed", "waiting"])
    expect(JSON.stringify((await readDigest(ctx, id)).last)).not.toContain("No marta@example.test")
    await run(new Date(MONDAY.getTime() + 600_000))
    expect(await statesOf(id)).toEqual(["failed", "sent"])
  })

  it("whose mail may have arrived is never sent again", async () => {
    mails.fail({ at: "end", drop: true, recorded: true, times: 1 })
    const { id } = await createDigest(ctx, { ...weekly, recipients: ["board@example.test"] })
    await run(MONDAY)
    await run(new Date(MONDAY.getTime() + DAY_MS))
    expect(await statesOf(id)).toEqual(["unknown"])
    expect(mails.messages).toHaveLength(1)
  })

  it("of a worker that died goes on where nothing was handed over, and is unknown where it was", async () => {
    const { id } = await createDigest(ctx, weekly)
    mails.fail({ at: "connect", drop: true })
    await run(MONDAY)
    mails.heal()
    const rows = await db().select().from(digestMails).where(eq(digestMails.digestId, id))
    expect(rows.map(({ state }) => state)).toEqual(["waiting", "waiting"])
    const dead = { dueAt: new Date(MONDAY.getTime() + 1000) }
    for (const [place, { id: mail }] of rows.entries()) {
      const state = place === 0 ? "claimed" : "in_data"
      await db()
        .update(digestMails)
        .set({ state, ...dead })
        .where(eq(digestMails.id, mail))
    }
    await run(new Date(MONDAY.getTime() + 2000))
    expect(await statesOf(id)).toEqual(["sent", "unknown"])
    expect(mails.messages).toHaveLength(1)
  })

  it("that is paused or deleted sends nothing, and makes up for nothing", async () => {
    const { id } = await createDigest(ctx, weekly)
    const later = new Date(MONDAY.getTime() + 8 * DAY_MS)
    await changeDigest(ctx, id, { status: "paused" })
    await run(MONDAY)
    await changeDigest({ ...ctx, now: later }, id, { status: "active", frequency: "daily" })
    await run(later)
    expect(mails.messages).toHaveLength(0)
    const next = new Date("2026-12-09T07:00:00Z")
    await run(next)
    expect((await received()).map(({ mail }) => mail.subject)).toEqual([
      "Week: NPS, 8 Dec 2026",
      "Week: NPS, 8 Dec 2026",
    ])
    await deleteDigest(ctx, id)
    await run(new Date(next.getTime() + DAY_MS))
    expect(mails.messages).toHaveLength(2)
    await expect(deleteDigest(ctx, id)).rejects.toMatchObject({ code: "not_found" })
  })

  it("that is paused while a mail server puts its mails off is not sent later", async () => {
    mails.fail({ at: "rcpt", reply: "451 4.7.1 Later" })
    const { id } = await createDigest(ctx, weekly)
    await run(MONDAY)
    mails.heal()
    await changeDigest({ ...ctx, now: MONDAY }, id, { status: "paused" })
    await run(new Date(MONDAY.getTime() + 600_000))
    expect(mails.messages).toHaveLength(0)
    expect((await readDigest(ctx, id)).last?.mails.map(({ reply }) => reply)).toEqual(["paused", "paused"])
  })

  it("waits for the first answer of all", async () => {
    const empty = await makeWorkspace()
    const { id } = await createDigest(empty, weekly)
    await run(MONDAY)
    expect((await readDigest(empty, id)).last?.mails).toMatchObject([
      { state: "dropped", reply: "nothing_answered" },
      { state: "dropped", reply: "nothing_answered" },
    ])
    expect((await listResponses(empty, {})).data).toEqual([])
    expect(NOW < MONDAY).toBe(true)
  })
})

describe("what makes no sense", () => {
  it.each([
    ["recipients", { recipients: [] }],
    ["recipients.0", { recipients: ["no address"] }],
    ["recipients", { recipients: Array.from({ length: 51 }, (_, place) => `a${place}@example.test`) }],
    ["name", { name: " " }],
    ["minute", { minute: 1440 }],
    ["weekday", { weekday: 0 }],
    ["monthDay", { monthDay: 29 }],
    ["frequency", { frequency: "hourly" }],
    ["locale", { locale: "fr" }],
    ["target.metric", { target: { metric: "xps" } }],
  ])("is refused at %s", async (path, more) => {
    const input = { ...weekly, ...more } as NewDigest
    await expect(createDigest(ctx, input)).rejects.toMatchObject({ code: "invalid", fields: [{ path }] })
  })

  it("is cleaned of what no database holds", async () => {
    const target = { touchpoint: "a\u0000b", segment: "customer.x:\u0000" }
    const { id } = await createDigest(ctx, { ...weekly, name: "We\u0000ek", target })
    expect(await readDigest(ctx, id)).toMatchObject({ name: "Week", target: { touchpoint: "ab" } })
  })

  it("needs the right to write", async () => {
    await expect(createDigest({ ...ctx, scope: "read" }, weekly)).rejects.toMatchObject({ code: "forbidden" })
  })
})
