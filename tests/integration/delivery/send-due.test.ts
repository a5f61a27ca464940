import { eq } from "drizzle-orm"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { db, transaction } from "@/db/client"
import { customers, invitationRollups, mailbox, pausedDomains } from "@/db/schema"
import type { Ctx } from "@/lib/accounts/ctx"
import { dayNumber } from "@/lib/calendar"
import { saveCustomer } from "@/lib/customers/save-customer"
import { linkToken, unsubscribeToken } from "@/lib/delivery/links"
import { openTransport } from "@/lib/delivery/open-transport"
import { pauseSending, resumeSending } from "@/lib/delivery/pause-sending"
import { readServerProblem } from "@/lib/delivery/queue/server-problem"
import { revokeInvitation } from "@/lib/delivery/revoke-invitation"
import { sendAgain } from "@/lib/delivery/send-again"
import { sendDueInvitations } from "@/lib/delivery/send-due"
import { settleUnknown } from "@/lib/delivery/settle-unknown"
import { isSuppressed, suppress } from "@/lib/delivery/suppress"
import { smtpTransport } from "@/lib/delivery/transport/smtp"
import type { Transport } from "@/lib/delivery/transport/types"
import { unsubscribe } from "@/lib/delivery/unsubscribe"
import { changeTouchpoint } from "@/lib/journey/change-touchpoint"
import { changeSurveyStatus } from "@/lib/surveys/change-survey-status"
import { publishSurvey } from "@/lib/surveys/publish-survey"
import { readPublishedVersion } from "@/lib/surveys/reads"
import { countStates, planInvitationsTo, readInvitations, readMessages } from "../../factories/sending"
import { type MadeSurvey, makeSurvey } from "../../factories/survey"
import { makeWorkspace, NOW } from "../../factories/workspace"
import { type MailServer, startMailServer } from "../../servers/mail"

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

let server: MailServer
let transport: Transport
let ctx: Ctx
let survey: MadeSurvey
let time = NOW

beforeAll(async () => {
  server = await startMailServer()
})

afterAll(async () => {
  await server.stop()
})

beforeEach(async () => {
  time = NOW
  transport = smtpTransport({
    url: server.url,
    connections: 3,
    patience: { open: 2000, envelope: 2000, verdict: 2000 },
  })
  await db().delete(pausedDomains)
  ctx = await makeWorkspace()
  survey = await makeSurvey(ctx)
})

// Each test leaves no work behind: a queue is one for all workspaces.
afterEach(async () => {
  server.heal()
  server.messages.length = 0
  await pauseSending(ctx)
  await transport.close()
})

const send = () => sendDueInvitations(() => time, transport)
const passes = (milliseconds: number) => {
  time = new Date(time.getTime() + milliseconds)
}
const only = async () => {
  const [invitation] = await readInvitations(ctx)
  if (!invitation) throw new Error("There is no invitation.")
  return invitation
}

describe("sending what is due", () => {
  it("mails each invitation once, with its own links, and counts it on its day", async () => {
    await planInvitationsTo(ctx, survey, 25)
    expect(await send()).toMatchObject({ accepted: 25, deferred: 0, failed: 0, unknown: 0 })
    expect(await send()).toMatchObject({ handled: 0, accepted: 0 })
    expect(server.messages.map(({ to }) => to[0]).sort()).toEqual(
      Array.from({ length: 25 }, (_, index) => `customer-${index}@example.test`).sort(),
    )
    expect(await countStates(ctx)).toEqual({ sent: 25 })
    const sent = await only()
    expect(sent).toMatchObject({ sentAt: NOW, expiresAt: new Date(NOW.getTime() + 14 * DAY), reason: null })
    const tokens = new Set((await readInvitations(ctx)).map(({ id }) => linkToken(id, 0)))
    for (const mail of server.messages) {
      const { text = "", headers, subject } = await mail.parsed()
      const token = /\/s\/([\w-]{22})\?score=9/.exec(text)?.[1] ?? ""
      expect(tokens.delete(token)).toBe(true)
      expect(subject).toContain("Brand")
      expect(headers.get("list")).toMatchObject({ unsubscribe: { url: expect.stringMatching(/\/u\/[\w-]{22}$/) } })
    }
    expect(
      await db().select().from(invitationRollups).where(eq(invitationRollups.workspaceId, ctx.workspaceId)),
    ).toEqual([
      {
        workspaceId: ctx.workspaceId,
        touchpointId: survey.touchpointId,
        surveyId: survey.surveyId,
        day: dayNumber(NOW, "Europe/Rome"),
        accepted: 25,
        bounced: 0,
        responded: 0,
      },
    ])
    const messages = await readMessages(ctx)
    expect(messages.every(({ state, smtpCode }) => state === "accepted" && smtpCode === 250)).toBe(true)
  })

  it("keeps what is not due, and what falls in the night", async () => {
    await planInvitationsTo(ctx, survey, 2)
    time = new Date("2026-11-23T22:00:00Z")
    expect(await send()).toMatchObject({ handled: 2, accepted: 0 })
    expect((await readInvitations(ctx)).map(({ state, sendAt }) => ({ state, sendAt }))).toEqual(
      Array(2).fill({ state: "scheduled", sendAt: new Date("2026-11-24T07:30:00Z") }),
    )
    time = new Date("2026-11-24T07:30:00Z")
    expect(await send()).toMatchObject({ accepted: 2 })
  })

  it("stops while the workspace is paused, also for what was claimed before", async () => {
    await planInvitationsTo(ctx, survey, 3)
    await pauseSending(ctx, "Strike of the couriers")
    expect(await send()).toMatchObject({ handled: 0 })
    expect(await countStates(ctx)).toEqual({ scheduled: 3 })
    await resumeSending(ctx)
    expect(await send()).toMatchObject({ accepted: 3 })
  })
})

describe("an invitation that is sent", () => {
  it("asks the survey's newest version and keeps the customer as they are then", async () => {
    const [customerId = ""] = await planInvitationsTo(ctx, survey, 1)
    await saveCustomer(ctx, { email: "customer-0@example.test", properties: { tier: "gold" } })
    await publishSurvey(ctx, survey.surveyId)
    await send()
    const newest = await readPublishedVersion(ctx, survey.surveyId)
    expect(newest?.number).toBe(2)
    expect(await only()).toMatchObject({
      customerId,
      surveyVersionId: newest?.id,
      properties: { "customer.tier": "gold" },
    })
  })

  it("is kept in the mailbox inside Nove when there is no mail server", async () => {
    await planInvitationsTo(ctx, survey, 2)
    const inside = openTransport()
    expect(await sendDueInvitations(() => time, inside)).toMatchObject({ accepted: 2 })
    await inside.close()
    const kept = await db().select().from(mailbox).where(eq(mailbox.workspaceId, ctx.workspaceId))
    expect(kept.map(({ recipient }) => recipient).sort()).toEqual([
      "customer-0@example.test",
      "customer-1@example.test",
    ])
    expect(kept[0]?.raw).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click")
    expect(server.messages).toEqual([])
  })
})

describe("a message that waits for its next attempt", () => {
  beforeEach(async () => {
    await planInvitationsTo(ctx, survey, 1, { cooldownSeconds: 30 * 86_400 })
    server.fail({ at: "rcpt", reply: "451 4.3.0 Not now", times: 1 })
    expect(await send()).toMatchObject({ deferred: 1 })
  })

  it("is not sent to somebody who unsubscribed meanwhile, whose turn is given back", async () => {
    await unsubscribe(unsubscribeToken((await only()).id), time)
    passes(HOUR)
    await send()
    expect(server.messages).toEqual([])
    expect(await only()).toMatchObject({
      state: "skipped",
      reason: "suppressed",
      reasonValues: { cause: "unsubscribed" },
    })
    const [customer] = await db().select().from(customers).where(eq(customers.workspaceId, ctx.workspaceId))
    expect(customer?.lastInvitedAt).toBeNull()
  })

  it("waits for the morning when its time comes at night", async () => {
    time = new Date("2026-11-23T22:00:00Z")
    expect(await send()).toMatchObject({ accepted: 0 })
    time = new Date("2026-11-24T07:29:00Z")
    expect(await send()).toMatchObject({ handled: 0 })
    passes(MINUTE)
    expect(await send()).toMatchObject({ accepted: 1 })
  })

  it("is not sent when the survey was closed", async () => {
    await changeSurveyStatus(ctx, survey.surveyId, "closed")
    passes(HOUR)
    await send()
    expect(await only()).toMatchObject({ state: "skipped", reason: "survey_closed" })
    expect(server.messages).toEqual([])
  })
})

describe("what is not sent says why", () => {
  const reasonsAfterSending = async () => {
    await send()
    expect(server.messages).toEqual([])
    const rows = await readInvitations(ctx)
    return rows.map(({ state, reason, reasonValues }) => ({ state, reason, reasonValues }))
  }

  it("suppressed", async () => {
    await planInvitationsTo(ctx, survey, 1)
    await suppress(ctx, { email: "Customer-0@EXAMPLE.test" })
    expect(await reasonsAfterSending()).toEqual([
      { state: "skipped", reason: "suppressed", reasonValues: { cause: "manual" } },
    ])
  })

  it("touchpoint paused", async () => {
    await planInvitationsTo(ctx, survey, 1)
    await changeTouchpoint(ctx, survey.touchpointId, { status: "paused" })
    expect(await reasonsAfterSending()).toEqual([{ state: "skipped", reason: "touchpoint_paused", reasonValues: null }])
  })

  it("expired, when it waited too long", async () => {
    await planInvitationsTo(ctx, survey, 1)
    passes(15 * DAY)
    expect(await reasonsAfterSending()).toEqual([{ state: "expired", reason: "expired", reasonValues: { days: 14 } }])
  })

  it("revoked: the link is dead", async () => {
    await planInvitationsTo(ctx, survey, 1)
    const before = await only()
    expect(await revokeInvitation(ctx, before.id)).toMatchObject({ state: "revoked", reason: "revoked", link: null })
    expect((await only()).tokenHash).not.toBe(before.tokenHash)
    expect(await reasonsAfterSending()).toMatchObject([{ state: "revoked" }])
  })

  it("cooldown, with the days", async () => {
    const options = { cooldownSeconds: 30 * 86_400 }
    await planInvitationsTo(ctx, survey, 1, options)
    await send()
    passes(12 * DAY)
    await planInvitationsTo({ ...ctx, now: time }, survey, 1, options)
    await send()
    expect(server.messages).toHaveLength(1)
    expect(await countStates(ctx)).toEqual({ sent: 1, skipped: 1 })
    const skipped = (await readInvitations(ctx)).find(({ state }) => state === "skipped")
    expect(skipped).toMatchObject({ reason: "cooldown", reasonValues: { days: 30, askedDaysAgo: 12 } })
    passes(18 * DAY)
    await planInvitationsTo({ ...ctx, now: time }, survey, 1, options)
    await send()
    expect(await countStates(ctx)).toEqual({ sent: 2, skipped: 1 })
  })
})

describe("when the mail server says", () => {
  const reply = (text: string, at: "rcpt" | "end" = "rcpt", times?: number) => server.fail({ at, reply: text, times })

  it.each(["421 4.3.2 Shutting down", "451 4.7.1 Try again later", "454 4.7.0 Temporary failure"])(
    "%s, it is tried again after a pause",
    async (text) => {
      await planInvitationsTo(ctx, survey, 1)
      reply(text)
      expect(await send()).toMatchObject({ deferred: 1, accepted: 0 })
      expect(await countStates(ctx)).toEqual({ sending: 1 })
      server.heal()
      expect(await send()).toMatchObject({ handled: 0 })
      passes(2 * MINUTE)
      expect(await send()).toMatchObject({ accepted: 1 })
      expect(await countStates(ctx)).toEqual({ sent: 1 })
      expect(server.messages).toHaveLength(1)
    },
  )

  it("not now for one domain, the others go on, and that one gets its mail more slowly", async () => {
    await planInvitationsTo(ctx, survey, 60, { domain: "slow.test" })
    await planInvitationsTo(ctx, survey, 20, { name: "friend" })
    for (let index = 0; index < 60; index += 1) {
      server.fail({ at: "rcpt", recipient: `customer-${index}@slow.test`, reply: "451 4.7.1 Slow down" })
    }
    const report = await send()
    expect(report.accepted).toBe(20)
    expect(report.deferred).toBeLessThan(40)
    const waiting = (await readMessages(ctx)).filter(({ state }) => state === "queued")
    expect(waiting.length + report.deferred).toBe(60)
    expect(new Set(waiting.map(({ nextAttemptAt }) => nextAttemptAt?.getTime())).size).toBeGreaterThan(3)
    server.heal()
    for (let minutes = 0; minutes < 20; minutes += 1) {
      passes(10 * MINUTE)
      await send()
    }
    expect(await countStates(ctx)).toEqual({ sent: 80 })
  })

  it("try again in ten minutes, it waits ten minutes", async () => {
    await planInvitationsTo(ctx, survey, 1)
    reply("451 4.7.1 Greylisted, try again in 10 minutes")
    await send()
    const [message] = await readMessages(ctx)
    expect(message).toMatchObject({
      state: "deferred",
      attempt: 1,
      smtpCode: 451,
      smtpStatus: "4.7.1",
      nextAttemptAt: new Date(NOW.getTime() + 10 * MINUTE),
    })
  })

  it("no for three days, it is given up, and the customer's turn is given back", async () => {
    await planInvitationsTo(ctx, survey, 1, { cooldownSeconds: 30 * 86_400 })
    reply("451 4.3.0 Not now")
    for (let tries = 0; tries < 40; tries += 1) {
      await send()
      passes(7 * HOUR)
    }
    expect(await only()).toMatchObject({ state: "failed", reason: "gave_up", reasonValues: { code: "451 4.3.0" } })
    const [customer] = await db().select().from(customers).where(eq(customers.workspaceId, ctx.workspaceId))
    expect(customer?.lastInvitedAt).toBeNull()
  })

  it("550 5.1.1, the address is suppressed and not tried again", async () => {
    await planInvitationsTo(ctx, survey, 1)
    reply("550 5.1.1 No such user")
    expect(await send()).toMatchObject({ failed: 1 })
    expect(await only()).toMatchObject({
      state: "failed",
      reason: "address_unknown",
      reasonValues: { code: "550 5.1.1" },
    })
    expect(await isSuppressed(ctx, "customer-0@example.test")).toBe(true)
    passes(DAY)
    expect(await send()).toMatchObject({ handled: 0 })
  })

  it("552 5.2.2, the mailbox is full: tried again, never suppressed", async () => {
    await planInvitationsTo(ctx, survey, 1)
    reply("552 5.2.2 Mailbox full")
    expect(await send()).toMatchObject({ deferred: 1 })
    expect(await isSuppressed(ctx, "customer-0@example.test")).toBe(false)
    server.heal()
    passes(HOUR)
    expect(await send()).toMatchObject({ accepted: 1 })
  })

  it("550 5.7.1, the recipient's domain is left alone instead of burning the list", async () => {
    await planInvitationsTo(ctx, survey, 30, { domain: "refusing.test" })
    await planInvitationsTo(ctx, survey, 3, { name: "friend" })
    const refused = server.messages.length
    for (let index = 0; index < 30; index += 1) {
      server.fail({ at: "rcpt", recipient: `customer-${index}@refusing.test`, reply: "550 5.7.1 Blocked by policy" })
    }
    const report = await send()
    expect(report).toMatchObject({ accepted: 3, failed: 0 })
    expect(report.deferred).toBeLessThan(15)
    expect(server.messages.length - refused).toBe(3)
    const [paused] = await db().select().from(pausedDomains)
    expect(paused).toMatchObject({ domain: "refusing.test", until: new Date(NOW.getTime() + HOUR) })
    expect(paused?.reason).toContain("5.7.1")
    server.heal()
    passes(30 * MINUTE)
    expect(await send()).toMatchObject({ accepted: 0 })
    passes(31 * MINUTE)
    expect(await send()).toMatchObject({ accepted: 30 })
    expect(await db().select().from(pausedDomains)).toEqual([])
    expect(await countStates(ctx)).toEqual({ sent: 33 })
  })

  it("554 to one message for another reason, that one fails and no more", async () => {
    await planInvitationsTo(ctx, survey, 2)
    server.fail({ at: "end", recipient: "customer-1@example.test", reply: "554 5.6.0 Message refused" })
    expect(await send()).toMatchObject({ accepted: 1, failed: 1 })
    expect(await countStates(ctx)).toEqual({ sent: 1, failed: 1 })
    expect(await isSuppressed(ctx, "customer-1@example.test")).toBe(false)
  })
})

describe("when the connection breaks", () => {
  it.each(["connect", "mail", "rcpt"] as const)("at %s, nothing is lost and sending rests", async (at) => {
    await planInvitationsTo(ctx, survey, 3)
    server.fail({ at, drop: true })
    expect(await send()).toMatchObject({ accepted: 0, failed: 0, unknown: 0 })
    server.heal()
    passes(11 * MINUTE)
    expect(await send()).toMatchObject({ accepted: 3 })
    expect(server.messages).toHaveLength(3)
  })

  it("after the final dot, the delivery is unknown and never repeated by itself", async () => {
    await planInvitationsTo(ctx, survey, 2)
    server.fail({ at: "end", recipient: "customer-0@example.test", drop: true, recorded: true })
    expect(await send()).toMatchObject({ accepted: 1, unknown: 1 })
    expect(await countStates(ctx)).toEqual({ sent: 1, unknown: 1 })
    server.heal()
    passes(2 * DAY)
    expect(await send()).toMatchObject({ handled: 0 })
    expect(server.messages).toHaveLength(2)
  })

  it("in the middle of the body, the delivery is unknown; by hand it is sent again", async () => {
    await planInvitationsTo(ctx, survey, 1)
    server.fail({ at: "body", drop: true })
    expect(await send()).toMatchObject({ unknown: 1 })
    server.heal()
    const { id } = await only()
    await sendAgain(ctx, id)
    await expect(sendAgain(ctx, id)).rejects.toMatchObject({ code: "conflict" })
    expect(await send()).toMatchObject({ accepted: 1 })
    expect(await only()).toMatchObject({ state: "sent" })
    expect((await readMessages(ctx)).map(({ number, state }) => `${number} ${state}`).sort()).toEqual([
      "0 unknown",
      "3 accepted",
    ])
  })

  it("an opened link settles it as sent, once", async () => {
    await planInvitationsTo(ctx, survey, 1)
    server.fail({ at: "end", drop: true })
    await send()
    const { id } = await only()
    for (const _ of [1, 2]) await transaction((tx) => settleUnknown(tx, id, new Date(NOW.getTime() + HOUR)))
    expect(await only()).toMatchObject({ state: "sent", sentAt: NOW })
    const [rollup] = await db()
      .select()
      .from(invitationRollups)
      .where(eq(invitationRollups.workspaceId, ctx.workspaceId))
    expect(rollup?.accepted).toBe(1)
  })

  it("says that the mail server is gone, and since when", async () => {
    await planInvitationsTo(ctx, survey, 1)
    const gone = smtpTransport({ url: "smtp://127.0.0.1:9", connections: 1 })
    expect(await sendDueInvitations(() => time, gone)).toMatchObject({ unreachable: 1 })
    await gone.close()
    expect(await readServerProblem()).toEqual({
      since: NOW.toISOString(),
      reply: "The mail server refuses connections.",
    })
    passes(MINUTE)
    expect(await send()).toMatchObject({ accepted: 1 })
    expect(await readServerProblem()).toBeNull()
  })
})
