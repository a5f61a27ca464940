import { eq, isNull } from "drizzle-orm"
import { beforeEach, describe, expect, it, vi } from "vitest"
import { db } from "@/db/client"
import { customers, mailReports, pausedDomains, responses } from "@/db/schema"
import { linkToken, unsubscribeLink, unsubscribeToken } from "@/lib/delivery/links"
import { returnPath } from "@/lib/delivery/mail-headers"
import { dropOldReports } from "@/lib/delivery/reports/drop-old-reports"
import { receiveReport } from "@/lib/delivery/reports/receive-report"
import { isSuppressed, readSuppression } from "@/lib/delivery/suppress"
import { eraseCustomer } from "@/lib/erasure/erase-customer"
import { readTimeline } from "@/lib/responses/read-timeline"
import { rebuildRollups } from "@/lib/responses/rebuild-rollups"
import { appSecret } from "@/lib/secret"
import { linkOf, postAnswer } from "../../../factories/answer"
import * as examples from "../../../factories/mail-reports"
import { countsOf, readReports } from "../../../factories/reports"
import { planInvitationsTo, readMessages } from "../../../factories/sending"
import { ctx, DAY, HOUR, only, passes, send, server, survey, time } from "../queue-under-test"

vi.hoisted(() => {
  process.env.BOUNCE_DOMAIN = "bounces.nove.test"
})

const RETURN_PATH = /^bounce\+[0-9a-f]{32}\.[0-9a-f]{24}@bounces\.nove\.test$/

/** Sends one mail; resolves to its return path. */
async function sendOne(): Promise<string> {
  await planInvitationsTo(ctx, survey, 1, { name: "anna", domain: "example.org" })
  await send()
  const [mail] = server.messages
  expect(mail?.from).toMatch(RETURN_PATH)
  return mail?.from ?? ""
}

const ADDRESS = "anna-0@example.org"

/** An example about the customer of these tests; `again` makes it another mail that says the same. */
const about = (example: examples.Example, to: string, again = "") =>
  `${again && `Received: ${again}\r\n`}${example.raw(to).replaceAll(examples.CUSTOMER, ADDRESS)}`

const receive = (raw: string) => receiveReport(Buffer.from(raw), { via: "hook", now: time })

beforeEach(async () => {
  await db().delete(mailReports).where(isNull(mailReports.workspaceId))
})

describe("a mail that comes back", () => {
  it("from an address that does not exist: the invitation bounced, nobody writes there again, the rate is corrected", async () => {
    const to = await sendOne()
    expect(await countsOf(ctx)).toMatchObject({ accepted: 1, bounced: 0 })
    passes(HOUR)
    expect(await receive(about(examples.postfixUnknown, to))).toMatchObject({
      kind: "bounce",
      outcome: "bounced_suppressed",
      duplicate: false,
    })
    const invitation = await only()
    expect(invitation).toMatchObject({
      state: "bounced",
      bouncedAt: time,
      reason: "address_unknown",
      reasonValues: { code: "5.1.1" },
    })
    expect(await readSuppression(ctx.workspaceId, ADDRESS)).toMatchObject({ reason: "bounced" })
    expect(await countsOf(ctx)).toEqual({ accepted: 1, bounced: 1, responded: 0 })
    expect(await readReports(ctx)).toMatchObject([{ kind: "bounce", status: "5.1.1", invitationId: invitation.id }])
    const { entries } = await readTimeline(ctx, invitation.customerId)
    expect(entries.find((entry) => entry.kind === "invitation" && entry.state === "bounced")).toMatchObject({
      at: time,
      reason: "address_unknown",
      reasonValues: { code: "5.1.1" },
    })
    await rebuildRollups(ctx)
    expect(await countsOf(ctx)).toEqual({ accepted: 1, bounced: 1, responded: 0 })
  })

  it("from a full mailbox: it bounced, and the address stays", async () => {
    await receive(about(examples.gmailFull, await sendOne()))
    expect(await only()).toMatchObject({ state: "bounced", reason: "mailbox_full", reasonValues: { code: "5.2.2" } })
    expect(await isSuppressed(ctx, ADDRESS)).toBe(false)
  })

  it("from a domain that refuses us: the domain rests, the address stays", async () => {
    await receive(about(examples.sesBlocked, await sendOne()))
    expect(await only()).toMatchObject({ state: "bounced", reason: "domain_refused" })
    expect(await isSuppressed(ctx, ADDRESS)).toBe(false)
    const [paused] = await db().select().from(pausedDomains)
    expect(paused).toMatchObject({ domain: "example.org", until: new Date(time.getTime() + HOUR) })
    expect(paused?.reason).not.toContain("@")
  })

  it("after its link was answered: no answer changes", async () => {
    const to = await sendOne()
    const { id } = await only()
    const token = linkToken(id, 0)
    await postAnswer(await linkOf(token), token, 9, { at: time })
    expect(await receive(about(examples.postfixUnknown, to))).toMatchObject({ outcome: "suppressed" })
    expect(await only()).toMatchObject({ state: "sent", bouncedAt: null, reason: null })
    expect(await db().select().from(responses).where(eq(responses.workspaceId, ctx.workspaceId))).toMatchObject([
      { score: 9, state: "counted" },
    ])
    expect(await countsOf(ctx)).toEqual({ accepted: 1, bounced: 0, responded: 1 })
    expect(await isSuppressed(ctx, ADDRESS)).toBe(true)
  })
})

describe("a report that leaves things as they are", () => {
  it("delayed: a server is still trying", async () => {
    expect(await receive(about(examples.postfixDelayed, await sendOne()))).toMatchObject({ outcome: "delayed" })
    expect(await only()).toMatchObject({ state: "sent", reason: null })
  })

  it("an out-of-office message", async () => {
    expect(await receive(examples.outOfOffice(await sendOne()))).toMatchObject({ outcome: "auto_reply" })
    expect(await only()).toMatchObject({ state: "sent" })
  })

  it.each([
    ["a forged seal", (to: string) => to.replace(/\.[0-9a-f]{24}@/, ".000000000000000000000000@")],
    ["a made-up message", (to: string) => to.replace(/\+[0-9a-f]{32}/, `+${"a".repeat(32)}`)],
    ["another address", () => "feedback@nove.test"],
  ])("%s: it is listed as unidentified, without addresses", async (_, forge) => {
    const to = await sendOne()
    const raw = about(examples.eximUnknown, forge(to)).replace(
      "Subject: Un minuto?",
      (line) => `Message-ID: <x>\r\n${line}`,
    )
    expect(await receive(raw)).toMatchObject({ outcome: "unidentified" })
    expect(await only()).toMatchObject({ state: "sent" })
    expect(await isSuppressed(ctx, ADDRESS)).toBe(false)
    const [listed] = await db().select().from(mailReports).where(isNull(mailReports.workspaceId))
    expect(listed).toMatchObject({ kind: "bounce", status: "5.1.1", customerId: null, invitationId: null })
    expect(listed?.diagnostic).not.toContain("@")
  })

  it("the Message-ID of a mail is no proof", async () => {
    await sendOne()
    const [message] = await readMessages(ctx)
    const copy = [`Message-ID: ${message?.messageId}`]
    expect(await receive(examples.complaint("fbl@nove.test", copy))).toMatchObject({ outcome: "unidentified" })
    expect(await isSuppressed(ctx, ADDRESS)).toBe(false)
  })

  it("the same mail twice, or twenty times at once, counts once", async () => {
    const raw = about(examples.postfixUnknown, await sendOne())
    const all = await Promise.all(Array.from({ length: 20 }, () => receive(raw)))
    expect(all.filter(({ duplicate }) => !duplicate)).toHaveLength(1)
    expect(new Set(all.map(({ id }) => id)).size).toBe(1)
    expect(await readReports(ctx)).toHaveLength(1)
    expect(await countsOf(ctx)).toEqual({ accepted: 1, bounced: 1, responded: 0 })
  })

  it("many reports of one message, at once: the first decides", async () => {
    const to = await sendOne()
    const all = await Promise.all(
      Array.from({ length: 10 }, (_, index) => receive(about(examples.postfixUnknown, to, `${index}`))),
    )
    expect(all.filter(({ outcome }) => outcome === "bounced_suppressed")).toHaveLength(1)
    expect(all.filter(({ outcome }) => outcome === "unchanged")).toHaveLength(9)
    expect(await countsOf(ctx)).toEqual({ accepted: 1, bounced: 1, responded: 0 })
  })
})

describe("a report about a mail that may or may not have arrived", () => {
  async function sendUnknown(): Promise<string> {
    server.fail({ at: "end", drop: true, recorded: true })
    const to = await sendOne()
    server.heal()
    expect(await only()).toMatchObject({ state: "unknown" })
    return to
  }

  it("delivered: it counts as sent at the time it went out", async () => {
    const to = await sendUnknown()
    const wentOut = time
    passes(DAY)
    expect(await receive(about(examples.postfixDelivered, to))).toMatchObject({ outcome: "settled" })
    expect(await only()).toMatchObject({ state: "sent", sentAt: wentOut })
    expect(await readMessages(ctx)).toMatchObject([{ state: "accepted" }])
    expect(await countsOf(ctx)).toEqual({ accepted: 1, bounced: 0, responded: 0 })
  })

  it("came back: it bounced", async () => {
    const to = await sendUnknown()
    expect(await receive(about(examples.exchangeUnknown, to))).toMatchObject({ outcome: "bounced_suppressed" })
    expect(await only()).toMatchObject({ state: "bounced", reason: "address_unknown" })
    expect(await countsOf(ctx)).toEqual({ accepted: 1, bounced: 1, responded: 0 })
  })
})

describe("a report that is faster than the mail server’s last word", () => {
  it("settles the mail that is on its way, which then counts once", async () => {
    await planInvitationsTo(ctx, survey, 1, { name: "anna", domain: "example.org" })
    server.fail({ at: "end", stall: 1500 })
    const sending = send()
    const messageId = await vi.waitUntil(
      async () => (await readMessages(ctx)).find(({ state }) => state === "in_data")?.id,
      { timeout: 5000 },
    )
    const to = returnPath(messageId, "bounces.nove.test", appSecret())
    expect(await receive(about(examples.sesUnknown, to))).toMatchObject({ outcome: "bounced_suppressed" })
    await sending
    expect(server.messages[0]?.from).toBe(to)
    expect(await only()).toMatchObject({ state: "bounced", reason: "address_unknown" })
    expect(await readMessages(ctx)).toMatchObject([{ state: "accepted" }])
    expect(await countsOf(ctx)).toEqual({ accepted: 1, bounced: 1, responded: 0 })
  })
})

describe("a complaint", () => {
  it.each(["return path", "unsubscribe link"])("known by its %s excludes the address for good", async (proof) => {
    const to = await sendOne()
    const { id } = await only()
    const header =
      proof === "return path" ? `Return-Path: <${to}>` : `List-Unsubscribe: <${unsubscribeLink(unsubscribeToken(id))}>`
    expect(await receive(examples.complaint("fbl@nove.test", [header]))).toMatchObject({ outcome: "complained" })
    expect(await readSuppression(ctx.workspaceId, ADDRESS)).toMatchObject({ reason: "complained" })
    expect(await only()).toMatchObject({ state: "sent", reason: null })
    const { entries } = await readTimeline(ctx, (await only()).customerId)
    expect(entries).toContainEqual(expect.objectContaining({ kind: "report", outcome: "complained", at: time }))
  })
})

describe("what is kept of reports", () => {
  it("those about a person go when the person is erased", async () => {
    const to = await sendOne()
    await receive(about(examples.postfixUnknown, to))
    const { customerId } = await only()
    await eraseCustomer(ctx, customerId)
    expect(await readReports(ctx)).toEqual([])
    expect(await receive(about(examples.postfixUnknown, to, "again"))).toMatchObject({ outcome: "unidentified" })
    const [customer] = await db().select().from(customers).where(eq(customers.id, customerId))
    expect(customer?.email).toBeNull()
  })

  it("those that name no mail of ours go after 90 days", async () => {
    const to = await sendOne()
    await receive(about(examples.postfixDelayed, to))
    await receive(examples.outOfOffice("feedback@nove.test"))
    passes(90 * DAY)
    expect(await dropOldReports(time)).toBe(0)
    passes(HOUR)
    expect(await dropOldReports(time)).toBe(1)
    expect(await readReports(ctx)).toHaveLength(1)
  })
})
