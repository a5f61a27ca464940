import { eq } from "drizzle-orm"
import { beforeEach, describe, expect, it } from "vitest"
import { db } from "@/db/client"
import { customers, invitationRollups, mailbox } from "@/db/schema"
import { dayNumber } from "@/lib/calendar"
import { saveCustomer } from "@/lib/customers/save-customer"
import { linkToken, unsubscribeToken } from "@/lib/delivery/links"
import { openTransport } from "@/lib/delivery/open-transport"
import { pauseSending, resumeSending } from "@/lib/delivery/pause-sending"
import { sendDueInvitations } from "@/lib/delivery/send-due"
import { unsubscribe } from "@/lib/delivery/unsubscribe"
import { changeSurveyStatus } from "@/lib/surveys/change-survey-status"
import { publishSurvey } from "@/lib/surveys/publish-survey"
import { readPublishedVersion } from "@/lib/surveys/reads"
import { countStates, planInvitationsTo, readInvitations, readMessages } from "../../factories/sending"
import { NOW } from "../../factories/workspace"
import { ctx, DAY, HOUR, MINUTE, only, passes, send, server, setTime, survey, time } from "./queue-under-test"

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
    ).toMatchObject([
      {
        workspaceId: ctx.workspaceId,
        generation: 1,
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
    setTime("2026-11-23T22:00:00Z")
    expect(await send()).toMatchObject({ handled: 2, accepted: 0 })
    expect((await readInvitations(ctx)).map(({ state, sendAt }) => ({ state, sendAt }))).toEqual(
      Array(2).fill({ state: "scheduled", sendAt: new Date("2026-11-24T07:30:00Z") }),
    )
    setTime("2026-11-24T07:30:00Z")
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
    await unsubscribe(unsubscribeToken((await only()).id), "all", time)
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
    setTime("2026-11-23T22:00:00Z")
    expect(await send()).toMatchObject({ accepted: 0 })
    setTime("2026-11-24T07:29:00Z")
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
