import { eq } from "drizzle-orm"
import { describe, expect, it } from "vitest"
import { db } from "@/db/client"
import { autopilotTurns, customers, workspaces } from "@/db/schema"
import { dayNumber } from "@/lib/calendar"
import { changeAutopilot } from "@/lib/delivery/autopilot/change-autopilot"
import { readAutopilot } from "@/lib/delivery/autopilot/reads"
import { runAutopilots } from "@/lib/delivery/autopilot/run-autopilots"
import { resumeSending } from "@/lib/delivery/pause-sending"
import { changeSurveyStatus } from "@/lib/surveys/change-survey-status"
import { makeCustomers, OFFICE_HOURS, readAsked, readTurns } from "../../../factories/autopilot"
import { NOW } from "../../../factories/workspace"
import { ctx, DAY, passes, send, setTime, survey, time } from "../queue-under-test"
import { id, live, ROME, recipients, run, setDue } from "./autopilot-under-test"

describe("an autopilot", () => {
  it("asks everybody once a period, as many each day, and never anybody sooner", async () => {
    await makeCustomers(ctx, 65)
    await run()
    await live(91)
    expect(recipients()).toHaveLength(65)
    expect(new Set(recipients()).size).toBe(65)
    await live(91)
    expect(recipients()).toHaveLength(130)
    const asked = await readAsked(ctx, id)
    for (const rounds of Map.groupBy(asked, ({ customerId }) => customerId).values()) {
      const [first = 0, second = 0] = rounds.map(({ sentAt }) => dayNumber(sentAt ?? NOW, ROME)).sort()
      expect(second - first).toBe(91)
    }
    const days = [...Map.groupBy(asked, ({ sentAt }) => dayNumber(sentAt ?? NOW, ROME)).values()]
    expect(new Set(days.map(({ length }) => length))).toEqual(new Set([1]))
  }, 120_000)

  it("carries consent, reminders, hours and limits into the invitation", async () => {
    const reminders = [{ afterDays: 5, subject: { it: "Ancora un minuto?" } }]
    await changeAutopilot(ctx, id, { needsConsent: true, reminders, cooldownSeconds: 86_400, priority: 12 })
    await makeCustomers(ctx, 1)
    await run()
    const [turn] = await readTurns(id)
    setTime(turn?.dueAt.toISOString() ?? "")
    await run()
    expect(await readAsked(ctx, id)).toMatchObject([
      { needsConsent: true, reminders, cooldownSeconds: 86_400, priority: 12, window: OFFICE_HOURS, sendAt: time },
    ])
  })

  it("asks each customer once, though two workers take the same turns", async () => {
    await makeCustomers(ctx, 700)
    await run()
    await setDue(NOW)
    await Promise.all([run(), run(), run()])
    const asked = await readAsked(ctx, id)
    expect(asked).toHaveLength(700)
    expect(new Set(asked.map(({ customerId }) => customerId)).size).toBe(700)
    for (const { dueAt, round } of await readTurns(id)) {
      expect(dayNumber(dueAt, ROME) - dayNumber(NOW, ROME)).toBe(91)
      expect(round).toBe(1)
    }
  })

  it("asks nobody twice of those whose turn a crash has put back", async () => {
    await makeCustomers(ctx, 20)
    await run()
    const before = await readTurns(id)
    await setDue(NOW)
    await run()
    for (const { id: turn } of before) {
      await db().update(autopilotTurns).set({ dueAt: NOW, round: 0 }).where(eq(autopilotTurns.id, turn))
    }
    await run()
    expect(await readAsked(ctx, id)).toHaveLength(20)
  })

  it("asks again whoever left its filter and came back", async () => {
    await makeCustomers(ctx, 2)
    await run()
    await setDue(NOW)
    await run()
    await db().delete(autopilotTurns).where(eq(autopilotTurns.autopilotId, id))
    passes(DAY)
    await run()
    expect((await readTurns(id)).map(({ round }) => round)).toEqual([1, 1])
    await setDue(time)
    await run()
    expect(await readAsked(ctx, id)).toHaveLength(4)
  })
})

describe("when the clock", () => {
  it("is set forward a day, that day's customers move a week on and nobody is asked twice", async () => {
    await makeCustomers(ctx, 650)
    await run()
    passes(DAY)
    await run()
    const perDay = (await readAsked(ctx, id)).length
    expect(perDay).toBe(10)
    passes(2 * DAY)
    await run()
    expect(await readAsked(ctx, id)).toHaveLength(20)
    passes(-DAY)
    expect(await run()).toBe(0)
    passes(DAY)
    expect(await run()).toBe(0)
    expect(await readAsked(ctx, id)).toHaveLength(20)
    const missed = (await readTurns(id)).filter(({ round, dueAt }) => round === 0 && dueAt < time)
    expect(missed).toEqual([])
  })
})

describe("what an autopilot missed while it was paused", () => {
  it("is spread again over the days to come", async () => {
    await makeCustomers(ctx, 650)
    await run()
    await changeAutopilot(ctx, id, { status: "paused" })
    passes(40 * DAY)
    await run()
    expect(await readAsked(ctx, id)).toEqual([])
    await changeAutopilot(ctx, id, { status: "active" })
    await run()
    const asked = await readAsked(ctx, id)
    expect(asked.length).toBeLessThanOrEqual(10)
    const waiting = (await readTurns(id)).filter(({ round }) => round === 0)
    expect(waiting.length).toBe(650 - asked.length)
    const perDay = [...Map.groupBy(waiting, ({ dueAt }) => dayNumber(dueAt, ROME)).values()].map((day) => day.length)
    // Ten a day of old, and ten more from those that were missed.
    expect(Math.max(...perDay)).toBe(20)
    expect(waiting.every(({ dueAt }) => dueAt > time)).toBe(true)
  })

  it("waits as well while its survey is closed, its touchpoint paused or all sending paused, which it says", async () => {
    await makeCustomers(ctx, 3)
    await run()
    await changeSurveyStatus(ctx, survey.surveyId, "closed")
    await setDue(NOW)
    await run()
    expect(await readAsked(ctx, id)).toEqual([])
    expect((await readAutopilot(ctx, id)).waitingFor).toBe("survey_closed")
    await changeSurveyStatus(ctx, survey.surveyId, "published")
    await db().update(workspaces).set({ sendingPausedAt: NOW }).where(eq(workspaces.id, ctx.workspaceId))
    await run()
    expect(await readAsked(ctx, id)).toEqual([])
    expect((await readAutopilot(ctx, id)).waitingFor).toBe("sending_paused")
    await resumeSending(ctx)
    await run()
    expect(await readAsked(ctx, id)).toHaveLength(3)
  })

  it("and had planned is dropped, with the reason", async () => {
    await makeCustomers(ctx, 2)
    await run()
    await setDue(NOW)
    await run()
    await changeAutopilot(ctx, id, { status: "paused" })
    await send()
    expect(recipients()).toEqual([])
    for (const { state, reason } of await readAsked(ctx, id)) {
      expect({ state, reason }).toEqual({ state: "skipped", reason: "autopilot_paused" })
    }
  })
})

it("the worker's job does all of it, in every workspace", async () => {
  await makeCustomers(ctx, 2)
  await runAutopilots(NOW)
  const turns = await readTurns(id)
  expect(turns).toHaveLength(2)
  await setDue(NOW)
  await runAutopilots(NOW)
  expect(await readAsked(ctx, id)).toHaveLength(2)
  const invited = await db().select().from(customers).where(eq(customers.workspaceId, ctx.workspaceId))
  expect(invited).toHaveLength(2)
})
