import { eq } from "drizzle-orm"
import { describe, expect, it } from "vitest"
import { db, transaction } from "@/db/client"
import { customers, invitations, sends } from "@/db/schema"
import { upsertCustomers } from "@/lib/customers/upsert-customers"
import { cancelCampaign, cancelCampaigns } from "@/lib/delivery/campaigns/cancel-campaign"
import { createCampaign } from "@/lib/delivery/campaigns/create-campaign"
import { listCampaigns, readCampaign } from "@/lib/delivery/campaigns/list-campaigns"
import { pauseCampaign, resumeCampaign } from "@/lib/delivery/campaigns/pause-campaign"
import { planCampaign, planCampaigns } from "@/lib/delivery/campaigns/plan-campaigns"
import { renameCampaign } from "@/lib/delivery/campaigns/rename-campaign"
import { planReminders } from "@/lib/delivery/reminders/plan-reminders"
import { openSender } from "@/lib/delivery/send-due"
import { smtpTransport } from "@/lib/delivery/transport/smtp"
import { countStates, readInvitations, readMessages } from "../../factories/sending"
import { withScope } from "../../factories/workspace"
import { ctx, DAY, HOUR, passes, send, server, survey, time } from "./queue-under-test"

const MINUTE = 60_000

async function makeCustomers(count: number): Promise<string[]> {
  const rows = Array.from({ length: count }, (_, index) => ({ email: `c${index}@example.test` }))
  const saved = await transaction((tx) => upsertCustomers(tx, ctx, rows, { taken: "leave" }))
  return saved.flatMap((one) => ("id" in one ? [one.id] : []))
}

async function campaignTo(count: number): Promise<string> {
  const customerIds = await makeCustomers(count)
  const { id } = await createCampaign(ctx, { surveyId: survey.surveyId, customerIds, cooldownSeconds: 0 })
  return id
}

/** Puts the reminders that are due into the queue, and sends. */
async function remind(): Promise<void> {
  await planReminders(time)
  await send()
}

const at = () => ({ ...ctx, now: time })
const recipients = () => server.messages.flatMap(({ to }) => to)

/** Sends with several workers at once, and does something when so many mails have come in. */
async function sendUntil(workers: number, count: number, then: () => Promise<void>): Promise<void> {
  const transports = Array.from({ length: workers }, () => smtpTransport({ url: server.url, connections: 2 }))
  const running = Promise.all(transports.map((transport) => openSender(() => time, transport, { rate: 200 }).run()))
  await server.received(count)
  await then()
  await running
  await Promise.all(transports.map((transport) => transport.close()))
}

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

describe("a campaign that is cancelled", () => {
  it("in the middle keeps what is sent and takes back the rest", async () => {
    const id = await campaignTo(120)
    await sendUntil(2, 30, () => cancelCampaign(at(), id))
    await drain()
    const sent = recipients().length
    expect(sent).toBeLessThan(120)
    expect(await countStates(ctx)).toEqual({ sent, skipped: 120 - sent })
    const read = await readCampaign(at(), id)
    expect(read).toMatchObject({ state: "cancelled", figures: { planned: 120, sent, waiting: 0, unsent: 120 - sent } })
    expect(read.reasons[0]).toMatchObject({ kind: "cancelled", count: 120 - sent })
    await send()
    expect(recipients()).toHaveLength(sent)
  })

  it("while its invitations are still being made makes no more, and leaves none that goes out", async () => {
    const id = await campaignTo(1500)
    await db().delete(invitations).where(eq(invitations.source, id))
    await db().update(sends).set({ state: "planning", cursor: "", planned: 0 }).where(eq(sends.id, id))
    await Promise.all([
      planCampaign(id, time, 5000),
      planCampaign(id, time, 5000),
      cancelCampaign(at(), id),
      cancelCampaigns(time),
    ])
    await planCampaigns(time)
    await drain()
    await send()
    expect(recipients()).toEqual([])
    const states = await countStates(ctx)
    expect(Object.keys(states).filter((state) => state !== "skipped")).toEqual([])
    expect(await readCampaign(at(), id)).toMatchObject({ state: "cancelled" })
  })

  it("goes on where a process that died in the middle has left it", async () => {
    const id = await campaignTo(1200)
    await cancelCampaign(at(), id)
    // As it is left after the first of its batches.
    const rows = (await readInvitations(ctx)).sort((left, right) => (left.sourceKey < right.sourceKey ? -1 : 1))
    for (const { id: taken } of rows.slice(0, 500)) {
      await db()
        .update(invitations)
        .set({ state: "skipped", reason: "send_cancelled" })
        .where(eq(invitations.id, taken))
    }
    const cursor = rows[499]?.sourceKey ?? ""
    await db().update(sends).set({ cursor }).where(eq(sends.id, id))
    expect(await readCampaign(at(), id)).toMatchObject({ state: "cancelling", figures: { waiting: 700 } })
    await Promise.all([cancelCampaigns(time), cancelCampaigns(time)])
    await drain()
    expect(await countStates(ctx)).toEqual({ skipped: 1200 })
    expect(await readCampaign(at(), id)).toMatchObject({ state: "cancelled", figures: { unsent: 1200 } })
  })

  it("gives the turn of who was about to be asked back", async () => {
    server.fail({ at: "rcpt", reply: "451 4.7.1 Try again later" })
    const id = await campaignTo(1)
    await send()
    await cancelCampaign(at(), id)
    await drain()
    expect(await countStates(ctx)).toEqual({ skipped: 1 })
    const [customer] = await db().select().from(customers).where(eq(customers.workspaceId, ctx.workspaceId))
    expect(customer?.lastInvitedAt).toBeNull()
    passes(HOUR)
    server.heal()
    await send()
    expect(recipients()).toEqual([])
  })

  async function drain(): Promise<void> {
    await cancelCampaigns(time)
    await send()
    await cancelCampaigns(time)
  }
})

describe("the list of campaigns", () => {
  it("finds by a part of the name or the survey, page by page", async () => {
    const first = await campaignTo(2)
    await campaignTo(2)
    await renameCampaign(at(), first, "  Clienti di Natale ")
    const found = await listCampaigns(at(), { search: "NATALE" })
    expect(found.data).toMatchObject([{ id: first, name: "Clienti di Natale", figures: { planned: 2, waiting: 2 } }])
    expect((await listCampaigns(at(), { search: "deliv" })).data).toHaveLength(2)
    expect((await listCampaigns(at(), { search: "100%" })).data).toEqual([])
    const page = await listCampaigns(at(), { limit: 1 })
    const rest = await listCampaigns(at(), { limit: 1, cursor: page.nextCursor ?? "" })
    expect(new Set([...page.data, ...rest.data].map(({ id }) => id)).size).toBe(2)
    expect(rest.nextCursor).toBeNull()
  })

  it("tells what was opened and answered, and what comes later", async () => {
    const id = await campaignTo(2)
    await send()
    const [one] = await readInvitations(ctx)
    await db()
      .update(invitations)
      .set({ visitedAt: time, startedAt: time })
      .where(eq(invitations.id, one?.id ?? ""))
    expect((await readCampaign(at(), id)).figures).toMatchObject({ sent: 2, opened: 1, answered: 1 })
    const input = { surveyId: survey.surveyId, all: true as const, sendAt: new Date(time.getTime() + DAY) }
    const later = await createCampaign(at(), input)
    expect(await readCampaign(at(), later.id)).toMatchObject({
      state: "planned",
      audience: { kind: "all", filter: null },
    })
  })
})
