import { eq } from "drizzle-orm"
import { describe, expect, it } from "vitest"
import { db } from "@/db/client"
import { invitations } from "@/db/schema"
import { createCampaign } from "@/lib/delivery/campaigns/create-campaign"
import { listCampaigns, readCampaign } from "@/lib/delivery/campaigns/list-campaigns"
import { renameCampaign } from "@/lib/delivery/campaigns/rename-campaign"
import { readInvitations } from "../../factories/sending"
import { at, campaignTo } from "./campaign-under-test"
import { ctx, DAY, send, survey, time } from "./queue-under-test"

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
