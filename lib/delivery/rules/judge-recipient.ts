import { because, type Reason } from "../reasons"
import { checkDue, type DueFacts } from "./check-due"

/** What is known of somebody a campaign means, before it goes out. */
export type RecipientFacts = Pick<
  DueFacts,
  "email" | "suppressedBy" | "needsConsent" | "consentAt" | "surveyStatus" | "touchpointStatus"
> & { cooldownSeconds: number; lastInvitedAt: Date | null }

/** Why somebody would get nothing if the campaign went out at an instant; null: they would. The queue's own rules. */
export function judgeRecipient({ cooldownSeconds, lastInvitedAt, ...facts }: RecipientFacts, at: Date): Reason | null {
  const decision = checkDue({ ...facts, ...ALWAYS_OPEN, sendAt: at }, at)
  if (decision.kind === "drop") return decision.reason
  const since = lastInvitedAt ? at.getTime() - lastInvitedAt.getTime() : Number.POSITIVE_INFINITY
  return lastInvitedAt && since < cooldownSeconds * 1000
    ? because.askedBefore(cooldownSeconds, lastInvitedAt, at)
    : null
}

/** What only puts an invitation off, or concerns other sources. */
const ALWAYS_OPEN = {
  sendBefore: null,
  window: "any",
  zone: "UTC",
  triggerStatus: undefined,
  autopilotStatus: undefined,
  campaign: undefined,
  domain: "",
  domainPausedUntil: undefined,
} as const
