import { describe, expect, it } from "vitest"
import { saveCustomer } from "@/lib/customers/save-customer"
import { createCampaign } from "@/lib/delivery/campaigns/create-campaign"
import { unsubscribeToken } from "@/lib/delivery/links"
import { revokeInvitation } from "@/lib/delivery/revoke-invitation"
import { suppress } from "@/lib/delivery/suppress"
import { unsubscribe } from "@/lib/delivery/unsubscribe"
import { changeTouchpoint } from "@/lib/journey/change-touchpoint"
import { countStates, planInvitationsTo, readInvitations } from "../../factories/sending"
import { makeSurvey } from "../../factories/survey"
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

  it("unsubscribed from the survey, while others still go out", async () => {
    const other = await makeSurvey(ctx, "post-support", "Support")
    await planInvitationsTo(ctx, survey, 1)
    await planInvitationsTo(ctx, other, 1)
    const [about] = (await readInvitations(ctx)).filter(({ surveyId }) => surveyId === survey.surveyId)
    await unsubscribe(unsubscribeToken(about?.id ?? ""), "survey", time)
    await send()
    expect(server.messages).toHaveLength(1)
    expect(await readInvitations(ctx)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          surveyId: survey.surveyId,
          state: "skipped",
          reason: "suppressed",
          reasonValues: { cause: "survey" },
        }),
        expect.objectContaining({ surveyId: other.surveyId, state: "sent" }),
      ]),
    )
  })

  it("no consent, as it stands when the time has come", async () => {
    const named = (name: string) => ({ email: `${name}@example.test`, name })
    const ids: string[] = []
    for (const [name, consentAt] of [
      ["never", undefined],
      ["given", time],
      ["withdrawn", time],
      ["later", undefined],
    ] as const) {
      ids.push((await saveCustomer(ctx, { ...named(name), consentAt })).id)
    }
    await createCampaign(ctx, { surveyId: survey.surveyId, customerIds: ids, needsConsent: true })
    await saveCustomer(ctx, { ...named("withdrawn"), consentAt: null })
    await saveCustomer(ctx, { ...named("later"), consentAt: time })
    await send()
    expect(server.messages.flatMap(({ to }) => to).sort()).toEqual(["given@example.test", "later@example.test"])
    const left = (await readInvitations(ctx)).filter(({ state }) => state === "skipped")
    expect(left.map(({ reason, reasonValues }) => [reason, reasonValues])).toEqual([
      ["no_consent", null],
      ["no_consent", null],
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
