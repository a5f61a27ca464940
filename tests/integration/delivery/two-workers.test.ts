import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { transaction } from "@/db/client"
import type { Ctx } from "@/lib/accounts/ctx"
import { addCounts } from "@/lib/delivery/count-invitation"
import { createTrigger } from "@/lib/delivery/create-trigger"
import { pauseSending } from "@/lib/delivery/pause-sending"
import { receiveEvent } from "@/lib/delivery/receive-event"
import { openSender } from "@/lib/delivery/send-due"
import { smtpTransport } from "@/lib/delivery/transport/smtp"
import { countStates, planInvitationsTo, readInvitations } from "../../factories/sending"
import { type MadeSurvey, makeSurvey } from "../../factories/survey"
import { makeWorkspace, NOW } from "../../factories/workspace"
import { type MailServer, startMailServer } from "../../servers/mail"

const DAY = 86_400_000

let server: MailServer
let ctx: Ctx
let delivery: MadeSurvey
let support: MadeSurvey
let time = NOW

beforeAll(async () => {
  server = await startMailServer()
})
afterAll(() => server.stop())

beforeEach(async () => {
  time = NOW
  ctx = await makeWorkspace()
  delivery = await makeSurvey(ctx, "post-purchase", "Delivery")
  support = await makeSurvey(ctx, "post-support", "Support")
})
afterEach(async () => {
  server.messages.length = 0
  await pauseSending(ctx)
})

/** Several workers at the same queue at once. */
async function sendWith(workers: number): Promise<void> {
  const transports = Array.from({ length: workers }, () => smtpTransport({ url: server.url, connections: 3 }))
  await Promise.all(transports.map((transport) => openSender(() => time, transport).run()))
  await Promise.all(transports.map((transport) => transport.close()))
}

const recipients = () => server.messages.flatMap(({ to }) => to)

describe("two workers at one queue", () => {
  it("send each invitation once", async () => {
    await planInvitationsTo(ctx, delivery, 250)
    await sendWith(2)
    expect(await countStates(ctx)).toEqual({ sent: 250 })
    expect(recipients()).toHaveLength(250)
    expect(new Set(recipients()).size).toBe(250)
  })

  it("never both ask one customer within the cooldown", async () => {
    const options = { cooldownSeconds: 30 * 86_400 }
    await planInvitationsTo(ctx, delivery, 150, options)
    await planInvitationsTo(ctx, support, 150, options)
    await sendWith(2)
    expect(await countStates(ctx)).toEqual({ sent: 150, skipped: 150 })
    expect(new Set(recipients()).size).toBe(150)
    expect(recipients()).toHaveLength(150)
    const skipped = (await readInvitations(ctx)).filter(({ state }) => state === "skipped")
    for (const { reason, reasonValues } of skipped) {
      expect({ reason, reasonValues }).toEqual({ reason: "cooldown", reasonValues: { days: 30, askedDaysAgo: 0 } })
    }
  })
})

describe("when several triggers want one customer", () => {
  const trigger = (survey: MadeSurvey, eventType: string, priority: number, delaySeconds = 0) =>
    createTrigger(ctx, { eventType, surveyId: survey.surveyId, priority, delaySeconds, window: "any" })
  const happen = (type: string) =>
    receiveEvent({ ...ctx, now: time }, { type, customer: { email: "anna@example.test" } }, { source: "test" })
  const outcome = async () =>
    Object.fromEntries(
      (await readInvitations(ctx)).map(({ surveyId, state, reasonValues }) => [
        surveyId === support.surveyId ? "support" : "delivery",
        state === "skipped" ? reasonValues : state,
      ]),
    )

  it("the more important one is sent", async () => {
    await trigger(delivery, "delivered", 40)
    await trigger(support, "solved", 60)
    await happen("delivered")
    await happen("solved")
    await sendWith(1)
    expect(await outcome()).toEqual({ support: "sent", delivery: { days: 30, askedDaysAgo: 0 } })
  })

  it("the more important one that is planned soon keeps its place", async () => {
    await trigger(delivery, "delivered", 40)
    await trigger(support, "solved", 60, 3 * 86_400)
    await happen("solved")
    await happen("delivered")
    await sendWith(1)
    expect(await outcome()).toEqual({ support: "scheduled", delivery: { days: 30, plannedInDays: 3 } })
    time = new Date(NOW.getTime() + 3 * DAY)
    await sendWith(1)
    expect(await outcome()).toMatchObject({ support: "sent" })
  })

  it("the touchpoint with fewest answers wins a tie", async () => {
    await trigger(delivery, "delivered", 50)
    await trigger(support, "solved", 50)
    const { workspaceId } = ctx
    const counts = {
      workspaceId,
      surveyId: delivery.surveyId,
      touchpointId: delivery.touchpointId,
      generation: 1,
      day: 1,
      responded: 9,
    }
    await transaction((tx) => addCounts(tx, [counts]))
    await happen("delivered")
    await happen("solved")
    await sendWith(1)
    expect(await outcome()).toEqual({ support: "sent", delivery: { days: 30, askedDaysAgo: 0 } })
  })
})
