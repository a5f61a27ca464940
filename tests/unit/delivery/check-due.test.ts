import { describe, expect, it } from "vitest"
import { checkDue, type DueFacts } from "@/lib/delivery/rules/check-due"

const now = new Date("2026-11-23T10:00:00Z")
const before = new Date("2026-11-03T10:00:00Z")
const facts: DueFacts = {
  sendAt: now,
  sendBefore: null,
  window: "any",
  zone: "Europe/Rome",
  email: "anna@example.com",
  suppressedBy: undefined,
  needsConsent: false,
  consentAt: null,
  surveyStatus: "published",
  touchpointStatus: "active",
  triggerStatus: undefined,
  autopilotStatus: undefined,
  campaign: undefined,
  domain: "example.com",
  domainPausedUntil: undefined,
}

describe("an invitation whose time has come", () => {
  it.each([
    ["no consent where none is needed", {}, "send"],
    ["a consent that is needed and given", { needsConsent: true, consentAt: before }, "send"],
    ["a consent of this very moment", { needsConsent: true, consentAt: now }, "send"],
    ["a consent that is needed and missing", { needsConsent: true }, "no_consent"],
    ["a consent that is still to come", { needsConsent: true, consentAt: new Date(now.getTime() + 1) }, "no_consent"],
    ["an unsubscribed survey", { suppressedBy: "survey" }, "suppressed"],
    ["both", { suppressedBy: "unsubscribed", needsConsent: true }, "suppressed"],
    ["a campaign that is paused", { campaign: "paused" as const }, "move"],
    ["a paused campaign and no time left", { campaign: "paused" as const, sendBefore: before }, "move"],
    ["a campaign that is cancelled", { campaign: "cancelled" as const, email: null }, "send_cancelled"],
    ["no address and no consent", { email: null, needsConsent: true }, "no_address"],
  ])("with %s", (_, change, expected) => {
    const decision = checkDue({ ...facts, ...change }, now)
    expect(decision.kind === "drop" ? decision.reason.reason : decision.kind).toBe(expected)
  })
})
