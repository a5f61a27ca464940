import { beforeEach, describe, expect, it } from "vitest"
import { createTrigger } from "@/lib/delivery/create-trigger"
import { linkToken } from "@/lib/delivery/links"
import { receiveEvent } from "@/lib/delivery/receive-event"
import { planReminders } from "@/lib/delivery/reminders/plan-reminders"
import { revokeInvitation } from "@/lib/delivery/revoke-invitation"
import { suppress } from "@/lib/delivery/suppress"
import { changeTouchpoint } from "@/lib/journey/change-touchpoint"
import { recordExternalResponse } from "@/lib/responses/record-external-response"
import { linkOf, postAnswer } from "../../factories/answer"
import { readInvitations, readMessages } from "../../factories/sending"
import { ctx, DAY, HOUR, only, passes, send, server, setTime, survey, time } from "./queue-under-test"

const EVENT = { type: "order.delivered", customer: { email: "ada@example.test", timeZone: "Europe/Rome" } }
const REMINDERS = [{ afterDays: 3 }, { afterDays: 4 }]

/** Plans the reminders that are due by the test's clock, and sends. */
async function work() {
  await planReminders(time)
  await send()
}

const kinds = async () => (await readMessages(ctx)).map(({ kind, state }) => `${kind} ${state}`).sort()

async function ask(more: More = {}) {
  await plan(more)
  await work()
  expect(server.messages).toHaveLength(1)
}

type More = Partial<Parameters<typeof createTrigger>[1]>

async function plan(more: More) {
  await createTrigger(ctx, {
    eventType: "order.delivered",
    surveyId: survey.surveyId,
    cooldownSeconds: 0,
    window: "any",
    reminders: REMINDERS,
    ...more,
  })
  await receiveEvent({ ...ctx, now: time }, EVENT, { source: "api" })
}

/** Posts answers to the one link until `enough` were given or nothing is asked any more. */
async function answer(enough = Number.POSITIVE_INFINITY) {
  const token = linkToken((await only()).id, 0)
  const { questions } = survey.version.definition
  let asked = questions[0]
  for (let given = 0; asked && given < enough; given += 1) {
    const value = asked.type === "nps" ? 9 : "options" in asked ? { options: [asked.options[0]?.id ?? ""] } : "Bene"
    const outcome = await postAnswer(await linkOf(token), token, value, { at: time, questionId: asked.id })
    const next = outcome.kind === "saved" ? outcome.next : undefined
    asked = questions.find(({ id }) => id === next)
  }
}

describe("reminders", () => {
  beforeEach(() => ask())

  it("go out after their days, twice at most, to who has not answered", async () => {
    passes(3 * DAY - HOUR)
    await work()
    expect(server.messages).toHaveLength(1)
    passes(HOUR)
    await work()
    await work()
    expect(server.messages).toHaveLength(2)
    passes(4 * DAY)
    await work()
    passes(30 * DAY)
    await work()
    expect(await kinds()).toEqual(["invitation accepted", "reminder accepted", "reminder accepted"])
    expect(await only()).toMatchObject({ state: "sent", remindersSent: 2, nextReminderAt: null })
  })

  it("lead to the same page as the invitation", async () => {
    passes(3 * DAY)
    await work()
    const [first, second] = server.messages.map(({ raw }) => /\/s\/[\w-]{22}/.exec(raw.toString())?.[0])
    expect(first).toBeDefined()
    expect(second).toBe(first)
  })

  it("do not follow an answer that is complete, and do follow one that is not", async () => {
    await answer(1)
    passes(3 * DAY)
    await work()
    expect(server.messages).toHaveLength(2)
    await answer()
    expect((await only()).completedAt).not.toBeNull()
    passes(10 * DAY)
    await work()
    expect(server.messages).toHaveLength(2)
  })

  it("do not go to somebody who answered elsewhere meanwhile", async () => {
    passes(DAY)
    const later = { ...ctx, now: time }
    await recordExternalResponse(later, {
      touchpoint: survey.touchpointId,
      score: 8,
      customer: { email: "ada@example.test" },
    })
    passes(2 * DAY)
    await work()
    expect(server.messages).toHaveLength(1)
    expect(await only()).toMatchObject({ state: "sent", nextReminderAt: null, remindersSent: 0 })
  })

  it("do not go to who answers elsewhere, unsubscribes or is paused while the reminder waits for the server", async () => {
    passes(3 * DAY)
    await planReminders(time)
    await suppress(ctx, { email: "ada@example.test" })
    await send()
    expect(server.messages).toHaveLength(1)
    expect(await kinds()).toEqual(["invitation accepted", "reminder failed"])
    expect(await only()).toMatchObject({ state: "sent" })
  })

  it("wait for the touchpoint no longer than it is open", async () => {
    await changeTouchpoint(ctx, survey.touchpointId, { status: "paused" })
    passes(3 * DAY)
    await work()
    expect(server.messages).toHaveLength(1)
    expect((await only()).state).toBe("sent")
  })

  it("do not follow a revoked link", async () => {
    await revokeInvitation(ctx, (await only()).id)
    passes(3 * DAY)
    await work()
    expect(server.messages).toHaveLength(1)
  })

  it("are refused without undoing that the invitation was sent", async () => {
    passes(3 * DAY)
    server.fail({ at: "rcpt", reply: "550 5.2.1 disabled" })
    await work()
    expect(await kinds()).toEqual(["invitation accepted", "reminder failed"])
    expect((await only()).state).toBe("sent")
  })

  it("come once when the clock goes a day forward and back", async () => {
    passes(2 * DAY)
    await work()
    passes(DAY)
    await work()
    expect(server.messages).toHaveLength(2)
    passes(-DAY)
    await work()
    passes(DAY)
    await work()
    passes(3 * DAY)
    await work()
    expect(server.messages).toHaveLength(2)
  })

  it("come once when two workers plan at the same moment", async () => {
    passes(3 * DAY)
    await Promise.all(Array.from({ length: 5 }, () => planReminders(time)))
    await send()
    expect(server.messages).toHaveLength(2)
  })
})

describe("a reminder that falls into the night", () => {
  it("waits for the customer's morning", async () => {
    setTime("2026-11-23T21:30:00Z")
    await plan({ window: { fromMinute: 9 * 60, untilMinute: 20 * 60 } })
    setTime("2026-11-24T18:30:00Z")
    await work()
    expect(server.messages).toHaveLength(1)
    setTime("2026-11-27T19:30:00Z")
    await work()
    expect(server.messages).toHaveLength(1)
    expect(await only()).toMatchObject({ nextReminderAt: new Date("2026-11-28T08:00:00Z") })
    setTime("2026-11-28T08:00:00Z")
    await work()
    expect(server.messages).toHaveLength(2)
  })
})

describe("a reminder after the link has closed", () => {
  it("is none", async () => {
    await ask({ reminders: [{ afterDays: 14 }] })
    expect(await readInvitations(ctx)).toMatchObject([{ state: "sent", nextReminderAt: null }])
  })
})
