import type { InvitationState, SendWindow } from "../../../db/schema"
import { because, type Reason } from "../reasons"
import { nextSendTime } from "./send-window"

/** What is due of a paused campaign is looked at again so much later, unless it is resumed before. */
const PAUSED_CAMPAIGN_MS = 15 * 60_000

/** What must hold the moment an invitation goes out, read when it is claimed. */
export type DueFacts = {
  sendAt: Date
  /** null: may go out at any time later. */
  sendBefore: Date | null
  window: SendWindow
  zone: string
  email: string | null
  /** The reason of the suppression, or "survey" where only this survey's mail is unwanted. */
  suppressedBy: string | undefined
  needsConsent: boolean
  consentAt: Date | null
  surveyStatus: string
  touchpointStatus: string
  /** undefined: it comes from no trigger. */
  triggerStatus: string | undefined
  /** undefined: it comes from no autopilot. */
  autopilotStatus: string | undefined
  /** undefined: it comes from no campaign, or from one that runs. */
  campaign: "paused" | "cancelled" | undefined
  domain: string
  domainPausedUntil: Date | undefined
}

export type DueDecision =
  | { kind: "send" }
  | { kind: "drop"; state: Extract<InvitationState, "skipped" | "expired">; reason: Reason }
  | { kind: "move"; to: Date; reason: Reason | null }

/** Whether a due invitation may go out now, never, or later. Cooldown and priority are decided among several, elsewhere. */
export function checkDue(facts: DueFacts, now: Date): DueDecision {
  if (facts.surveyStatus !== "published") return drop(because.surveyClosed())
  if (facts.touchpointStatus !== "active") return drop(because.touchpointPaused())
  if (facts.triggerStatus === "paused") return drop(because.triggerPaused())
  if (facts.autopilotStatus === "paused") return drop(because.autopilotPaused())
  if (facts.campaign === "cancelled") return drop(because.sendCancelled())
  if (facts.campaign === "paused") {
    return { kind: "move", to: new Date(now.getTime() + PAUSED_CAMPAIGN_MS), reason: because.sendPaused() }
  }
  if (!facts.email) return drop(because.noAddress())
  if (facts.suppressedBy) return drop(because.suppressed(facts.suppressedBy))
  if (facts.needsConsent && !hasConsented(facts, now)) return drop(because.noConsent())
  if (facts.sendBefore && now > facts.sendBefore) {
    return { kind: "drop", state: "expired", reason: because.expired(facts.sendAt, facts.sendBefore) }
  }
  if (facts.domainPausedUntil && facts.domainPausedUntil > now) {
    return { kind: "move", to: facts.domainPausedUntil, reason: because.domainPaused(facts.domain) }
  }
  const opening = nextSendTime(now, facts.window, facts.zone)
  return opening > now ? { kind: "move", to: opening, reason: null } : { kind: "send" }
}

/** Whether a customer had agreed to be asked by an instant. */
const hasConsented = ({ consentAt }: { consentAt: Date | null }, at: Date): boolean =>
  consentAt !== null && consentAt <= at

const drop = (reason: Reason): DueDecision => ({ kind: "drop", state: "skipped", reason })
