import { describe, expect, it } from "vitest"
import { judgeRecipient, type RecipientFacts } from "@/lib/delivery/rules/judge-recipient"

const AT = new Date("2026-11-23T10:00:00Z")
const DAY = 86_400_000
const agoDays = (days: number) => new Date(AT.getTime() - days * DAY)

const good: RecipientFacts = {
  email: "anna@example.test",
  suppressedBy: undefined,
  surveyStatus: "published",
  touchpointStatus: "active",
  needsConsent: false,
  consentAt: null,
  cooldownSeconds: 30 * 86_400,
  lastInvitedAt: null,
}

describe("somebody a campaign means", () => {
  it.each<[string, Partial<RecipientFacts>, string | null]>([
    ["gets it", {}, null],
    ["gets it though asked once, long ago", { lastInvitedAt: agoDays(30) }, null],
    ["gets it without a cooldown though just asked", { cooldownSeconds: 0, lastInvitedAt: AT }, null],
    ["gets it with consent where that is needed", { needsConsent: true, consentAt: agoDays(1) }, null],
    ["is out without an address", { email: null }, "no_address"],
    ["is out when suppressed", { suppressedBy: "unsubscribed" }, "suppressed"],
    ["is out when this survey is not wanted", { suppressedBy: "survey" }, "suppressed"],
    ["is out without consent", { needsConsent: true }, "no_consent"],
    ["is out when asked a short while ago", { lastInvitedAt: agoDays(29.9) }, "cooldown"],
    ["is out of a closed survey", { surveyStatus: "closed" }, "survey_closed"],
    ["is out at a paused touchpoint", { touchpointStatus: "paused" }, "touchpoint_paused"],
    ["without an address is told that first", { email: null, needsConsent: true, lastInvitedAt: AT }, "no_address"],
  ])("%s", (_title, facts, reason) => {
    expect(judgeRecipient({ ...good, ...facts }, AT)?.reason ?? null).toBe(reason)
  })
})
