import { eq } from "drizzle-orm"
import { describe, expect, it } from "vitest"
import { db } from "@/db/client"
import { customers, invitations, sends } from "@/db/schema"
import { cancelCampaign, cancelCampaigns } from "@/lib/delivery/campaigns/cancel-campaign"
import { readCampaign } from "@/lib/delivery/campaigns/list-campaigns"
import { planCampaign, planCampaigns } from "@/lib/delivery/campaigns/plan-campaigns"
import { countStates, readInvitations } from "../../factories/sending"
import { at, campaignTo, recipients, sendUntil } from "./campaign-under-test"
import { ctx, HOUR, passes, send, server, time } from "./queue-under-test"

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
