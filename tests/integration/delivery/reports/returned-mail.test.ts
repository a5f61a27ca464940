import { setTimeout as pause } from "node:timers/promises"
import { isNull } from "drizzle-orm"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest"
import { db } from "@/db/client"
import { mailReports, pausedDomains } from "@/db/schema"
import type { Ctx } from "@/lib/accounts/ctx"
import { type BounceMailbox, bounceMailbox } from "@/lib/delivery/reports/bounce-mailbox"
import { readMailboxProblem } from "@/lib/delivery/reports/mailbox-problem"
import { sendDueInvitations } from "@/lib/delivery/send-due"
import { isSuppressed } from "@/lib/delivery/suppress"
import { smtpTransport } from "@/lib/delivery/transport/smtp"
import { log } from "@/lib/log"
import * as examples from "../../../factories/mail-reports"
import { countsOf, readReports } from "../../../factories/reports"
import { countStates, planInvitationsTo, readInvitations, readMessages } from "../../../factories/sending"
import { makeSurvey } from "../../../factories/survey"
import { makeWorkspace, NOW } from "../../../factories/workspace"
import { type Dovecot, startDovecot } from "../../../servers/dovecot"
import { type MailServer, startMailServer } from "../../../servers/mail"
import { freePort } from "../../../servers/port"
import { type Postfix, startPostfix } from "../../../servers/postfix"

vi.hoisted(() => {
  process.env.BOUNCE_DOMAIN = "bounces.nove.test"
})

/*
 * Nove hands its mail to a real Postfix, which hands it on to the customers' server. What that one refuses comes back as
 * Postfix's own report, which it delivers into a mailbox of a real Dovecot, where Nove reads it over IMAP.
 */
let dovecot: Dovecot
let postfix: Postfix
let theirs: MailServer
let mailbox: BounceMailbox
let ctx: Ctx

beforeAll(async () => {
  dovecot = await startDovecot()
  theirs = await startMailServer()
  postfix = await startPostfix({
    "customers.test": `smtp:[127.0.0.1]:${theirs.port}`,
    "bounces.nove.test": `lmtp:inet:127.0.0.1:${dovecot.lmtpPort}`,
  })
})

afterAll(async () => {
  await postfix?.stop()
  await theirs?.stop()
  await dovecot?.stop()
})

beforeEach(async () => {
  await db().delete(mailReports)
  await db().delete(pausedDomains)
  ctx = await makeWorkspace()
  mailbox = bounceMailbox(dovecot.url)
})

afterEach(async () => {
  theirs.heal()
  await mailbox.stop()
})

/** Sends so many invitations through Postfix. */
async function sendThroughPostfix(count: number) {
  const survey = await makeSurvey(ctx)
  await planInvitationsTo(ctx, survey, count, { domain: "customers.test" })
  const transport = smtpTransport({ url: postfix.url, connections: 2 })
  const { accepted } = await sendDueInvitations(() => NOW, transport)
  await transport.close()
  expect(accepted).toBe(count)
}

/** Reads the mailbox until it has brought so many mails; what comes is on its way for moments. */
async function readUntil(count: number) {
  let read = 0
  for (const deadline = Date.now() + 15_000; read < count; await pause(50)) {
    if (Date.now() > deadline) throw new Error(`${read} of ${count} reports came.\n${await postfix.log()}`)
    read += await mailbox.read(NOW)
  }
  return read
}

const refuse = (index: number, reply: string) =>
  theirs.fail({ at: "rcpt", recipient: `customer-${index}@customers.test`, reply })

describe("mail that Postfix could not deliver", () => {
  it("comes back over IMAP and is known: unknown addresses, a full mailbox, a refusal, and the rest arrives", async () => {
    refuse(0, "550 5.1.1 <customer-0@customers.test>: Recipient address rejected: User unknown")
    refuse(1, "552 5.2.2 Mailbox full")
    refuse(2, "554 5.7.1 Client host rejected: blocked using bl.example")
    refuse(3, "550 no")
    await sendThroughPostfix(6)
    expect(await readUntil(4)).toBe(4)
    expect(await countStates(ctx)).toEqual({ bounced: 4, sent: 2 })
    const bounced = (await readInvitations(ctx)).filter(({ state }) => state === "bounced")
    expect(bounced.map(({ reason, reasonValues }) => `${reason} ${reasonValues?.code ?? ""}`.trim()).sort()).toEqual([
      "address_unknown 5.1.1",
      "domain_refused 5.7.1",
      "mailbox_full 5.2.2",
      "refused",
    ])
    for (const [index, expected] of [true, false, false, false, false, false].entries()) {
      expect(await isSuppressed(ctx, `customer-${index}@customers.test`)).toBe(expected)
    }
    expect(await countsOf(ctx)).toMatchObject({ accepted: 6, bounced: 4 })
    expect(await db().select().from(pausedDomains)).toMatchObject([{ domain: "customers.test" }])
    expect((await theirs.received(2)).map(({ to }) => to[0]).sort()).toEqual([
      "customer-4@customers.test",
      "customer-5@customers.test",
    ])
    // All are marked as seen.
    expect(await mailbox.read(NOW)).toBe(0)
  })
})

describe("the mailbox of returned mail", () => {
  it("holds whatever people send there: all of it is seen once, and nothing changes", async () => {
    await dovecot.deliver("Subject: hi\r\n\r\nHello")
    await dovecot.deliver(examples.outOfOffice("bounce@bounces.nove.test"))
    await dovecot.deliver(examples.postfixUnknown.raw("bounce+forged.0@bounces.nove.test"))
    await dovecot.deliver(Buffer.concat([Buffer.from("Subject: big\r\n\r\n"), Buffer.alloc(10_000_000, "x")]))
    expect(await readUntil(4)).toBe(4)
    const listed = await db().select().from(mailReports).where(isNull(mailReports.workspaceId))
    expect(listed.map(({ kind }) => kind).sort()).toEqual(["auto_reply", "bounce", "other", "other"])
    expect(listed.every(({ outcome, via }) => outcome === "unidentified" && via === "imap")).toBe(true)
    expect(await mailbox.read(NOW)).toBe(0)
  })

  it("is read fifty mails at a time", async () => {
    for (let index = 0; index < 60; index += 1) await dovecot.deliver(`Subject: ${index}\r\n\r\nHello`)
    expect(await mailbox.read(NOW)).toBe(50)
    expect(await mailbox.read(NOW)).toBe(10)
    expect(await db().select().from(mailReports)).toHaveLength(60)
  })

  it("read by two processes at once, each report counts once", async () => {
    refuse(0, "550 5.1.1 User unknown")
    await sendThroughPostfix(1)
    const other = bounceMailbox(dovecot.url)
    for (const deadline = Date.now() + 15_000; (await readReports(ctx)).length === 0; await pause(50)) {
      if (Date.now() > deadline) throw new Error("No report came.")
      await Promise.all([mailbox.read(NOW), other.read(NOW)])
    }
    await other.stop()
    expect(await readReports(ctx)).toHaveLength(1)
    expect(await countsOf(ctx)).toMatchObject({ accepted: 1, bounced: 1 })
    expect(await readMessages(ctx)).toMatchObject([{ state: "accepted" }])
  })

  it("with a wrong password says so, rests longer each time, logs no password, and goes on when it is right", async () => {
    const warn = vi.spyOn(log(), "warn")
    const wrong = bounceMailbox(dovecot.url.replace("secret", "Geheim-47"))
    const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000)
    expect(await wrong.read(NOW)).toBe(0)
    expect(await readMailboxProblem()).toEqual({ since: NOW.toISOString(), kind: "login" })
    await wrong.read(later(4))
    expect(warn).toHaveBeenCalledTimes(1)
    await wrong.read(later(5))
    await wrong.read(later(14))
    expect(warn).toHaveBeenCalledTimes(2)
    await wrong.read(later(15))
    expect(warn).toHaveBeenCalledTimes(3)
    expect(JSON.stringify(warn.mock.calls)).not.toMatch(/Geheim-47|secret|bounce:/)
    warn.mockRestore()
    expect(await readMailboxProblem()).toEqual({ since: NOW.toISOString(), kind: "login" })
    await dovecot.deliver("Subject: hi\r\n\r\nHello")
    expect(await mailbox.read(later(20))).toBe(1)
    expect(await readMailboxProblem()).toBeNull()
  })

  it.each([
    ["nobody listens", async () => `imap://bounce:secret@127.0.0.1:${await freePort()}`, "unreachable"],
    ["there is no such folder", async () => `${dovecot.url}/Nowhere`, "no_folder"],
    ["the server speaks no TLS", async () => dovecot.url.replace("imap:", "imaps:"), "encryption"],
  ])("says it in words when %s", async (_, address, kind) => {
    const broken = bounceMailbox(await address())
    expect(await broken.read(NOW)).toBe(0)
    expect(await readMailboxProblem()).toMatchObject({ kind })
    await broken.stop()
  })

  it("needs a user and a password in its address", () => {
    expect(() => bounceMailbox("imap://mail.example.com")).toThrow("IMAP_URL must be an address such as")
    expect(() => bounceMailbox("imap://a:100%@mail.example.com")).toThrow("%25")
  })
})
