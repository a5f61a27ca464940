import { eq } from "drizzle-orm"
import { describe, expect, it } from "vitest"
import { db } from "@/db/client"
import { autopilotTurns } from "@/db/schema"
import { dayNumber } from "@/lib/calendar"
import { deleteAutopilot } from "@/lib/delivery/autopilot/delete-autopilot"
import { listTurns } from "@/lib/delivery/autopilot/list-turns"
import { moveTurn } from "@/lib/delivery/autopilot/move-turn"
import { readAutopilot } from "@/lib/delivery/autopilot/reads"
import { createCampaign } from "@/lib/delivery/campaigns/create-campaign"
import { makeCustomers, readAsked, readTurns } from "../../../factories/autopilot"
import { planInvitationsTo } from "../../../factories/sending"
import { makeSurvey } from "../../../factories/survey"
import { NOW } from "../../../factories/workspace"
import { ctx, DAY, passes, send, setTime, survey, time } from "../queue-under-test"
import { id, ROME, recipients, run, setDue } from "./autopilot-under-test"

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
