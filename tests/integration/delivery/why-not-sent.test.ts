import { describe, expect, it } from "vitest"
import { revokeInvitation } from "@/lib/delivery/revoke-invitation"
import { suppress } from "@/lib/delivery/suppress"
import { changeTouchpoint } from "@/lib/journey/change-touchpoint"
import { countStates, planInvitationsTo, readInvitations } from "../../factories/sending"
import { ctx, DAY, only, passes, send, server, survey, time } from "./queue-under-test"

describe("what is not sent says why", () => {
  const reasonsAfterSending = async () => {
    await send()
    expect(server.messages).toEqual([])
    const rows = await readInvitations(ctx)
    return rows.map(({ state, reason, reasonValues }) => ({ state, reason, reasonValues }))
  }

  it("suppressed", async () => {
    await planInvitationsTo(ctx, survey, 1)
    await suppress(ctx, { email: "Customer-0@EXAMPLE.test" })
    expect(await reasonsAfterSending()).toEqual([
      { state: "skipped", reason: "suppressed", reasonValues: { cause: "manual" } },
    ])
  })

  it("touchpoint paused", async () => {
    await planInvitationsTo(ctx, survey, 1)
    await changeTouchpoint(ctx, survey.touchpointId, { status: "paused" })
    expect(await reasonsAfterSending()).toEqual([{ state: "skipped", reason: "touchpoint_paused", reasonValues: null }])
  })

  it("expired, when it waited too long", async () => {
    await planInvitationsTo(ctx, survey, 1)
    passes(15 * DAY)
    expect(await reasonsAfterSending()).toEqual([{ state: "expired", reason: "expired", reasonValues: { days: 14 } }])
  })

  it("revoked: the link is dead", async () => {
    await planInvitationsTo(ctx, survey, 1)
    const before = await only()
    expect(await revokeInvitation(ctx, before.id)).toMatchObject({ state: "revoked", reason: "revoked", link: null })
    expect((await only()).tokenHash).not.toBe(before.tokenHash)
    expect(await reasonsAfterSending()).toMatchObject([{ state: "revoked" }])
  })

  it("cooldown, with the days", async () => {
    const options = { cooldownSeconds: 30 * 86_400 }
    await planInvitationsTo(ctx, survey, 1, options)
    await send()
    passes(12 * DAY)
    await planInvitationsTo({ ...ctx, now: time }, survey, 1, options)
    await send()
    expect(server.messages).toHaveLength(1)
    expect(await countStates(ctx)).toEqual({ sent: 1, skipped: 1 })
    const skipped = (await readInvitations(ctx)).find(({ state }) => state === "skipped")
    expect(skipped).toMatchObject({ reason: "cooldown", reasonValues: { days: 30, askedDaysAgo: 12 } })
    passes(18 * DAY)
    await planInvitationsTo({ ...ctx, now: time }, survey, 1, options)
    await send()
    expect(await countStates(ctx)).toEqual({ sent: 2, skipped: 1 })
  })
})
