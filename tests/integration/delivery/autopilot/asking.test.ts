import { and, eq } from "drizzle-orm"
import { beforeEach, describe, expect, it } from "vitest"
import { db } from "@/db/client"
import { autopilotTurns, customers, workspaces } from "@/db/schema"
import { dayNumber } from "@/lib/calendar"
import { changeAutopilot } from "@/lib/delivery/autopilot/change-autopilot"
import { createAutopilot } from "@/lib/delivery/autopilot/create-autopilot"
import { deleteAutopilot } from "@/lib/delivery/autopilot/delete-autopilot"
import { listTurns } from "@/lib/delivery/autopilot/list-turns"
import { moveTurn } from "@/lib/delivery/autopilot/move-turn"
import { readAutopilot } from "@/lib/delivery/autopilot/reads"
import { runAutopilots } from "@/lib/delivery/autopilot/run-autopilots"
import { createCampaign } from "@/lib/delivery/campaigns/create-campaign"
import { resumeSending } from "@/lib/delivery/pause-sending"
import { changeSurveyStatus } from "@/lib/surveys/change-survey-status"
import { makeCustomers, OFFICE_HOURS, readAsked, readTurns, runAutopilot } from "../../../factories/autopilot"
import { planInvitationsTo } from "../../../factories/sending"
import { makeSurvey } from "../../../factories/survey"
import { NOW } from "../../../factories/workspace"
import { ctx, DAY, passes, send, server, setTime, survey, time } from "../queue-under-test"

const ROME = "Europe/Rome"
let id: string

beforeEach(async () => {
  ;({ id } = await createAutopilot(ctx, { surveyId: survey.surveyId, everyDays: 90, window: OFFICE_HOURS }))
})

const run = () => runAutopilot(id, time)
const recipients = () => server.messages.flatMap(({ to }) => to)
const setDue = (dueAt: Date) => db().update(autopilotTurns).set({ dueAt }).where(eq(autopilotTurns.autopilotId, id))

/** Day after day at noon, the worker's and the queue's work. */
async function live(days: number): Promise<void> {
  for (let day = 0; day < days; day += 1) {
    passes(DAY)
    await run()
    await send()
  }
}

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

describe("other asks count:", () => {
  const dueOf = async (email: string) => {
    const { data } = await listTurns({ ...ctx, now: time }, id, { email })
    return data[0]
  }

  it("a turn within the cooldown of another survey moves by the cooldown, and says so before", async () => {
    const support = await makeSurvey(ctx, "post-support", "Support")
    await planInvitationsTo(ctx, support, 1, { name: "asked" })
    await send()
    await run()
    await setDue(NOW)
    expect((await dueOf("asked-0@example.test"))?.moves).toMatchObject({ cause: "cooldown" })
    await run()
    expect(await readAsked(ctx, id)).toEqual([])
    const turn = await dueOf("asked-0@example.test")
    expect(turn?.moves).toBe(null)
    expect(dayNumber(turn?.dueAt ?? NOW, ROME) - dayNumber(NOW, ROME)).toBe(35)
    setTime(turn?.dueAt.toISOString() ?? "")
    await run()
    await send()
    expect(recipients()).toEqual(["asked-0@example.test", "asked-0@example.test"])
  })

  it("the same survey asked another way counts as this round's", async () => {
    const [someone = ""] = await makeCustomers(ctx, 1)
    await run()
    await createCampaign(ctx, { surveyId: survey.surveyId, customerIds: [someone], cooldownSeconds: 0 })
    await send()
    await setDue(NOW)
    expect((await dueOf("c0@example.test"))?.moves).toMatchObject({ cause: "survey" })
    await run()
    expect(await readAsked(ctx, id)).toEqual([])
    expect(dayNumber((await dueOf("c0@example.test"))?.dueAt ?? NOW, ROME) - dayNumber(NOW, ROME)).toBe(91)
  })

  it("what is planned and comes first in rank has the turn wait", async () => {
    const support = await makeSurvey(ctx, "post-support", "Support")
    const [someone = ""] = await makeCustomers(ctx, 1)
    await run()
    const sendAt = new Date(NOW.getTime() + 3 * DAY)
    await createCampaign(ctx, { surveyId: support.surveyId, customerIds: [someone], sendAt })
    await setDue(NOW)
    await run()
    expect(await readAsked(ctx, id)).toEqual([])
  })
})

describe("a date", () => {
  it("that somebody chose is kept, and the turns after follow from it", async () => {
    await makeCustomers(ctx, 1)
    await run()
    const [turn] = await readTurns(id)
    // A Saturday: mail goes out on Monday.
    const moved = await moveTurn(ctx, id, turn?.id ?? "", { dueAt: "2026-12-05T00:00:00+01:00" })
    expect(moved).toMatchObject({ dueAt: new Date("2026-12-07T08:00:00Z"), moved: true })
    setTime("2026-12-07T08:00:01Z")
    await run()
    expect(await readAsked(ctx, id)).toHaveLength(1)
    expect(await readTurns(id)).toMatchObject([{ dueAt: new Date("2027-03-08T08:00:00Z"), moved: false, round: 1 }])
  })

  it.each([
    ["that has passed", "2026-11-22T10:00:00Z"],
    ["over two years ahead", "2029-11-22T10:00:00Z"],
    ["that is none", "soon"],
  ])("%s is refused", async (_title, dueAt) => {
    await makeCustomers(ctx, 1)
    await run()
    const [turn] = await readTurns(id)
    const refusal = moveTurn(ctx, id, turn?.id ?? "", { dueAt })
    await expect(refusal).rejects.toMatchObject({ code: "invalid", fields: [{ path: "dueAt" }] })
  })
})

describe("a deleted autopilot", () => {
  it("leaves nothing planned, and what it sent", async () => {
    await makeCustomers(ctx, 6)
    await run()
    await setDue(NOW)
    const [first] = await readTurns(id)
    await db()
      .update(autopilotTurns)
      .set({ dueAt: new Date(NOW.getTime() + DAY) })
      .where(eq(autopilotTurns.autopilotId, id))
    await db()
      .update(autopilotTurns)
      .set({ dueAt: NOW })
      .where(eq(autopilotTurns.id, first?.id ?? ""))
    await run()
    await send()
    passes(DAY)
    await run()
    await deleteAutopilot({ ...ctx, now: time }, id)
    await send()
    expect(recipients()).toHaveLength(1)
    expect(await readTurns(id)).toEqual([])
    expect((await readAsked(ctx, id)).map(({ state }) => state).sort()).toEqual(
      ["sent", ...Array(5).fill("skipped")].sort(),
    )
    await expect(readAutopilot(ctx, id)).rejects.toMatchObject({ code: "not_found" })
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
  const invited = await db()
    .select()
    .from(customers)
    .where(and(eq(customers.workspaceId, ctx.workspaceId)))
  expect(invited).toHaveLength(2)
})
