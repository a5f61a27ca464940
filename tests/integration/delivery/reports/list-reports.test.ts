import { describe, expect, it, vi } from "vitest"
import { db } from "@/db/client"
import { mailReports } from "@/db/schema"
import { createTrigger } from "@/lib/delivery/create-trigger"
import { receiveEvent } from "@/lib/delivery/receive-event"
import { planReminders } from "@/lib/delivery/reminders/plan-reminders"
import { hasReports, listReports } from "@/lib/delivery/reports/list-reports"
import { receiveReport } from "@/lib/delivery/reports/receive-report"
import { isSuppressed } from "@/lib/delivery/suppress"
import { readTimeline } from "@/lib/responses/read-timeline"
import * as examples from "../../../factories/mail-reports"
import { countsOf } from "../../../factories/reports"
import { planInvitationsTo, readMessages } from "../../../factories/sending"
import { makeWorkspace } from "../../../factories/workspace"
import { ctx, DAY, only, passes, send, server, survey, time } from "../queue-under-test"

vi.hoisted(() => {
  process.env.BOUNCE_DOMAIN = "bounces.nove.test"
})

const receive = (raw: string) => receiveReport(Buffer.from(raw), { via: "imap", now: time })

describe("the list of reports", () => {
  it("has those about the workspace and those about nobody, newest first, page by page, of one kind or all", async () => {
    await db().delete(mailReports)
    expect(await hasReports(ctx)).toBe(false)
    await planInvitationsTo(ctx, survey, 2, { name: "anna", domain: "example.org" })
    await send()
    const [first = "", second = ""] = server.messages.map(({ from }) => from)
    await receive(examples.sesBlocked.raw(first))
    passes(1000)
    await receive(examples.eximUnknown.raw("feedback@nove.test"))
    passes(1000)
    await receive(examples.complaint("fbl@nove.test", [`Return-Path: <${second}>`]))

    const all = await listReports(ctx)
    expect(all.data.map(({ kind, outcome, cause }) => ({ kind, outcome, cause }))).toEqual([
      { kind: "complaint", outcome: "complained", cause: null },
      { kind: "bounce", outcome: "unidentified", cause: null },
      { kind: "bounce", outcome: "bounced_paused", cause: "domain_refused" },
    ])
    expect(all.data[2]).toMatchObject({ status: "5.7.1", domain: "example.org", touchpoint: "Delivery" })
    expect(all.data[2]?.customer?.email).toMatch(/^anna-[01]@example\.org$/)
    expect(all.data[1]).toMatchObject({ customer: null, touchpoint: null })

    const pages: string[] = []
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page = await listReports(ctx, { limit: 1, ...(cursor && { cursor }) })
      pages.push(...page.data.map(({ id }) => id))
      cursor = page.nextCursor
    }
    expect(pages).toEqual(all.data.map(({ id }) => id))

    expect((await listReports(ctx, { kind: "unidentified" })).data).toHaveLength(1)
    expect((await listReports(ctx, { kind: "bounce" })).data).toHaveLength(2)
    expect((await listReports(ctx, { kind: "auto_reply" })).data).toEqual([])

    const elsewhere = await makeWorkspace()
    expect((await listReports(elsewhere)).data.map(({ outcome }) => outcome)).toEqual(["unidentified"])
  })
})

describe("a reminder that comes back", () => {
  it("leaves its invitation sent and counted, excludes the address, and is the last one", async () => {
    const reminders = [{ afterDays: 3 }, { afterDays: 4 }]
    await createTrigger(ctx, { eventType: "order.delivered", surveyId: survey.surveyId, window: "any", reminders })
    await receiveEvent(ctx, { type: "order.delivered", customer: { email: "anna@example.org" } }, { source: "api" })
    await send()
    passes(3 * DAY)
    await planReminders(time)
    await send()
    expect(await readMessages(ctx)).toHaveLength(2)
    expect((await only()).nextReminderAt).not.toBeNull()
    const reminder = server.messages.at(-1)?.from ?? ""
    expect(await receive(examples.postfixUnknown.raw(reminder))).toMatchObject({ outcome: "suppressed" })
    expect(await only()).toMatchObject({ state: "sent", bouncedAt: null, nextReminderAt: null })
    expect(await countsOf(ctx)).toMatchObject({ accepted: 1, bounced: 0 })
    expect(await isSuppressed(ctx, "anna@example.org")).toBe(true)
    const { entries } = await readTimeline(ctx, (await only()).customerId)
    expect(entries[0]).toMatchObject({ kind: "report", outcome: "suppressed", status: "5.1.1" })
  })
})
