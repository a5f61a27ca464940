import { eq } from "drizzle-orm"
import { describe, expect, it } from "vitest"
import { db } from "@/db/client"
import { invitations, messages } from "@/db/schema"
import { createTrigger } from "@/lib/delivery/create-trigger"
import { linkToken } from "@/lib/delivery/links"
import { openTransport } from "@/lib/delivery/open-transport"
import { receiveEvent } from "@/lib/delivery/receive-event"
import { planReminders } from "@/lib/delivery/reminders/plan-reminders"
import { isInWindow } from "@/lib/delivery/rules/send-window"
import { sendDueInvitations } from "@/lib/delivery/send-due"
import fc from "@/tests/properties"
import { linkOf, postAnswer } from "../../factories/answer"
import { makeSurvey } from "../../factories/survey"
import { makeWorkspace } from "../../factories/workspace"

const HOUR = 3_600_000
const DAY = 24 * HOUR
const WINDOW = { fromMinute: 9 * 60, untilMinute: 18 * 60, weekdays: [1, 2, 3, 4, 5] }
/** Over the days on which clocks change and over a month's end. */
const START = new Date("2026-03-20T11:00:00Z")

const run = fc.record({
  zone: fc.constantFrom("Europe/Rome", "America/New_York", "Pacific/Auckland", "Asia/Kolkata"),
  afterDays: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 2 }),
  /** Hours the clock moves between two looks at the queue, also back. */
  steps: fc.array(fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 2, max: 16 }) }, fc.constantFrom(-24, 24, 0)), {
    minLength: 10,
    maxLength: 25,
  }),
  /** The step after which the person answers; beyond the last: never. */
  answersAfter: fc.integer({ min: 0, max: 60 }),
})

describe("whatever the clock does", () => {
  it("no reminder goes out at night, at a weekend, after an answer, too early or too often", async () => {
    const transport = openTransport()
    let reminded = 0
    await fc.assert(
      fc.asyncProperty(run, async ({ zone, afterDays, steps, answersAfter }) => {
        const ctx = { ...(await makeWorkspace()), now: START }
        const survey = await makeSurvey(ctx)
        const reminders = afterDays.map((days) => ({ afterDays: days }))
        const limits = { cooldownSeconds: 0, window: WINDOW, reminders }
        await createTrigger(ctx, { eventType: "order.delivered", surveyId: survey.surveyId, ...limits })
        const customer = { email: "ada@example.test", timeZone: zone }
        await receiveEvent(ctx, { type: "order.delivered", customer, occurredAt: START }, { source: "api" })

        let time = START
        let answeredAt: Date | undefined
        for (const [index, hours] of steps.entries()) {
          time = new Date(time.getTime() + hours * HOUR)
          await planReminders(time)
          await sendDueInvitations(() => time, transport)
          if (index === answersAfter) answeredAt = await answer(ctx.workspaceId, time)
        }

        const rows = await db().select().from(messages).where(eq(messages.workspaceId, ctx.workspaceId))
        const sent = rows.filter(({ state }) => state === "accepted").sort((one, other) => one.number - other.number)
        expect(sent.map(({ number }) => number)).toEqual(sent.map((_, index) => index))
        expect(sent.length).toBeLessThanOrEqual(1 + reminders.length)
        reminded += Math.max(0, sent.length - 1)
        for (const [index, { finishedAt }] of sent.entries()) {
          const at = finishedAt ?? new Date(0)
          expect(isInWindow(at, WINDOW, zone)).toBe(true)
          const before = sent[index - 1]?.finishedAt
          if (!before) continue
          expect(at.getTime() - before.getTime()).toBeGreaterThanOrEqual((afterDays[index - 1] ?? 0) * DAY)
          if (answeredAt) expect(at.getTime()).toBeLessThanOrEqual(answeredAt.getTime())
        }
      }),
      { numRuns: 15, seed: 4 },
    )
    expect(reminded).toBeGreaterThan(3)
  })
})

/** The person answers elsewhere or to the end: here by posting until nothing is asked; nobody answers what was not sent. */
async function answer(workspaceId: string, at: Date): Promise<Date | undefined> {
  const [row] = await db().select().from(invitations).where(eq(invitations.workspaceId, workspaceId))
  if (row?.state !== "sent") return undefined
  const token = linkToken(row.id, row.generation)
  const link = await linkOf(token)
  let asked = link.definition.questions[0]
  while (asked) {
    const value = asked.type === "nps" ? 3 : "options" in asked ? { options: [asked.options[0]?.id ?? ""] } : "Male"
    const outcome = await postAnswer(link, token, value, { at, questionId: asked.id })
    if (outcome.kind !== "saved") return undefined
    asked = link.definition.questions.find(({ id }) => id === outcome.next)
  }
  return at
}
