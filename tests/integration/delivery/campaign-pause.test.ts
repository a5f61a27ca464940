import { eq } from "drizzle-orm"
import { describe, expect, it } from "vitest"
import { db } from "@/db/client"
import { invitations } from "@/db/schema"
import { cancelCampaign, cancelCampaigns } from "@/lib/delivery/campaigns/cancel-campaign"
import { createCampaign } from "@/lib/delivery/campaigns/create-campaign"
import { readCampaign } from "@/lib/delivery/campaigns/list-campaigns"
import { pauseCampaign } from "@/lib/delivery/campaigns/pause-campaign"
import { resumeCampaign, resumeCampaigns } from "@/lib/delivery/campaigns/resume-campaign"
import { countStates, readInvitations, readMessages } from "../../factories/sending"
import { withScope } from "../../factories/workspace"
import { at, campaignTo, MINUTE, makeCustomers, recipients, remind, sendUntil } from "./campaign-under-test"
import { ctx, DAY, HOUR, passes, send, server, survey, time } from "./queue-under-test"

describe("a campaign that is paused in the middle", () => {
  it("sends nothing after the click but what is in flight, and goes on where it was", async () => {
    const id = await campaignTo(120)
    let begun = 0
    await sendUntil(2, 30, async () => {
      await pauseCampaign(at(), id)
      begun = (await readMessages(ctx)).filter(({ state }) => state === "in_data" || state === "accepted").length
    })
    const sent = recipients().length
    // Each of the two workers' two connections may have read "go on" just before the pause, and commits its step just after.
    expect(sent).toBeLessThanOrEqual(begun + 4)
    expect(sent).toBeLessThan(120)
    await send()
    expect(recipients()).toHaveLength(sent)
    const paused = await readCampaign(at(), id)
    expect(paused).toMatchObject({ state: "paused", figures: { planned: 120, sent, waiting: 120 - sent, unsent: 0 } })
    const waiting = (await readInvitations(ctx)).filter(({ state }) => state === "scheduled" || state === "sending")
    for (const { reason } of waiting) expect(reason).toBe("send_paused")

    passes(MINUTE)
    await resumeCampaign(at(), id)
    await send()
    expect(recipients()).toHaveLength(120)
    expect(new Set(recipients()).size).toBe(120)
    expect(await readCampaign(at(), id)).toMatchObject({ state: "done", figures: { sent: 120, waiting: 0 } })
  })

  it("and is too large for one call is resumed by a job, from where it was, unless it is paused again", async () => {
    const id = await campaignTo(2500)
    await pauseCampaign(at(), id)
    const off = { reason: "send_paused", sendAt: new Date(time.getTime() + HOUR) }
    await db().update(invitations).set(off).where(eq(invitations.source, id))
    const putOff = async () => (await readInvitations(ctx)).filter(({ reason }) => reason === "send_paused").length
    await resumeCampaign(at(), id)
    expect(await putOff()).toBe(1500)
    expect(await readCampaign(at(), id)).toMatchObject({ state: "resuming", pausedAt: null })
    await pauseCampaign(at(), id)
    expect(await resumeCampaigns(time)).toBe(0)
    expect(await readCampaign(at(), id)).toMatchObject({ state: "paused" })
    expect(await putOff()).toBe(1500)

    await resumeCampaign(at(), id)
    expect(await putOff()).toBe(1500)
    expect(await resumeCampaigns(time)).toBe(1500)
    expect(await putOff()).toBe(0)
    expect(await readCampaign(at(), id)).toMatchObject({ state: "running", figures: { waiting: 2500 } })
    for (const { sendAt } of await readInvitations(ctx)) expect(sendAt).toEqual(time)
  })

  it("for longer than an invitation may wait drops nobody, and keeps to the hours when it goes on", async () => {
    const id = await campaignTo(3)
    await pauseCampaign(at(), id)
    for (let day = 0; day < 20; day += 1) {
      await send()
      passes(DAY)
    }
    expect(await countStates(ctx)).toEqual({ scheduled: 3 })
    passes(12 * HOUR)
    await resumeCampaign(at(), id)
    await send()
    expect(recipients()).toEqual([])
    passes(10 * HOUR)
    await send()
    expect(recipients()).toHaveLength(3)
  })

  it("does not hold up others", async () => {
    const paused = await campaignTo(3)
    await pauseCampaign(at(), paused)
    await campaignTo(3)
    await send()
    expect(recipients()).toHaveLength(3)
  })

  it("holds a message that a mail server has put off, and lets it go on with the rest", async () => {
    server.fail({ at: "rcpt", reply: "451 4.7.1 Try again later" })
    const id = await campaignTo(1)
    await send()
    await pauseCampaign(at(), id)
    server.heal()
    passes(HOUR)
    await send()
    expect(recipients()).toEqual([])
    await resumeCampaign(at(), id)
    await send()
    expect(recipients()).toHaveLength(1)
  })

  it("holds its reminders too, which go on with it, and never when it is cancelled", async () => {
    const customerIds = await makeCustomers(2)
    const reminders = [{ afterDays: 2 }]
    const { id } = await createCampaign(ctx, { surveyId: survey.surveyId, customerIds, cooldownSeconds: 0, reminders })
    await send()
    await pauseCampaign(at(), id)
    passes(3 * DAY)
    await remind()
    expect(recipients()).toHaveLength(2)
    await resumeCampaign(at(), id)
    await remind()
    expect(recipients()).toHaveLength(4)
    const other = await createCampaign(at(), { surveyId: survey.surveyId, customerIds, cooldownSeconds: 0, reminders })
    await send()
    await cancelCampaign(at(), other.id)
    await cancelCampaigns(time)
    passes(3 * DAY)
    await remind()
    expect(recipients()).toHaveLength(6)
  })

  it("is paused and resumed once, however often it is clicked, by who may write, and never when cancelled", async () => {
    const id = await campaignTo(1)
    await pauseCampaign(at(), id)
    await pauseCampaign(at(), id)
    await resumeCampaign(at(), id)
    await resumeCampaign(at(), id)
    const reader = withScope(at(), "read")
    await expect(pauseCampaign(reader, id)).rejects.toMatchObject({ code: "forbidden" })
    await expect(resumeCampaign(reader, id)).rejects.toMatchObject({ code: "forbidden" })
    await expect(cancelCampaign(reader, id)).rejects.toMatchObject({ code: "forbidden" })
    await expect(pauseCampaign(at(), "none")).rejects.toMatchObject({ code: "not_found" })
    await cancelCampaign(at(), id)
    await expect(pauseCampaign(at(), id)).rejects.toMatchObject({ code: "conflict" })
    await expect(resumeCampaign(at(), id)).rejects.toMatchObject({ code: "conflict" })
  })
})
