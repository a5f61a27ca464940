/** Why an invitation was not sent, or waits; screens say it in words from the key and the values. */
export type ReasonKey =
  | "no_address"
  | "sampled_out"
  | "too_old"
  | "survey_closed"
  | "touchpoint_paused"
  | "trigger_paused"
  | "suppressed"
  | "cooldown"
  | "expired"
  | "revoked"
  | "domain_paused"
  | "address_unknown"
  | "refused"
  | "mailbox_full"
  | "domain_refused"
  | "gave_up"
  | "not_rendered"
  | "no_consent"
  | "quota"
  | "trigger_ended"
  | "superseded"
  | "cancelled_by_event"
  | "survey_cooldown"
  | "send_paused"
  | "send_cancelled"
  | "autopilot_paused"

type ReasonValues = Record<string, string | number>

/** A reason as it stands in an invitation's row. */
export type Reason = { reason: ReasonKey; reasonValues: ReasonValues | null }

const DAY_SECONDS = 86_400
const DAY_MS = DAY_SECONDS * 1000

const wholeDays = (seconds: number): number => Math.round((seconds / DAY_SECONDS) * 10) / 10

/** Whole days from one instant to a later one; 0 when it is not later. */
const daysBetween = (from: Date, to: Date): number => Math.max(0, Math.floor((to.getTime() - from.getTime()) / DAY_MS))

/** Every reason with the values it is told with. */
export const because = {
  noAddress: (): Reason => ({ reason: "no_address", reasonValues: null }),
  /** `percent` of events are asked. */
  sampledOut: (share: number): Reason => ({
    reason: "sampled_out",
    reasonValues: { percent: Math.round(share * 1000) / 10 },
  }),
  /** The event was `days` old when it came; `limitDays` is the trigger's greatest age. */
  tooOld: (ageSeconds: number, limitSeconds: number): Reason => ({
    reason: "too_old",
    reasonValues: { days: Math.floor(ageSeconds / DAY_SECONDS), limitDays: wholeDays(limitSeconds) },
  }),
  surveyClosed: (): Reason => ({ reason: "survey_closed", reasonValues: null }),
  touchpointPaused: (): Reason => ({ reason: "touchpoint_paused", reasonValues: null }),
  triggerPaused: (): Reason => ({ reason: "trigger_paused", reasonValues: null }),
  /** `cause` is the reason of the suppression. */
  suppressed: (cause: string): Reason => ({ reason: "suppressed", reasonValues: { cause } }),
  /** Asked `askedDaysAgo`, while `days` must lie between two invitations. */
  askedBefore: (cooldownSeconds: number, lastInvitedAt: Date, now: Date): Reason => ({
    reason: "cooldown",
    reasonValues: { days: wholeDays(cooldownSeconds), askedDaysAgo: daysBetween(lastInvitedAt, now) },
  }),
  /** A more important invitation goes out in `plannedInDays`, within the `days` that must lie between two. */
  outranked: (cooldownSeconds: number, now: Date, plannedAt: Date): Reason => ({
    reason: "cooldown",
    reasonValues: { days: wholeDays(cooldownSeconds), plannedInDays: daysBetween(now, plannedAt) },
  }),
  /** It waited longer than `days`. */
  expired: (plannedAt: Date, sendBefore: Date): Reason => ({
    reason: "expired",
    reasonValues: { days: daysBetween(plannedAt, sendBefore) },
  }),
  revoked: (): Reason => ({ reason: "revoked", reasonValues: null }),
  domainPaused: (domain: string): Reason => ({ reason: "domain_paused", reasonValues: { domain } }),
  /** `failed` reasons carry the mail server's code, such as "550" or "550 5.1.1", when it gave one. */
  failed: (
    reason: "address_unknown" | "refused" | "mailbox_full" | "domain_refused" | "gave_up",
    code: string,
  ): Reason => ({ reason, reasonValues: code ? { code } : null }),
  noConsent: (): Reason => ({ reason: "no_consent", reasonValues: null }),
  /** As many as `limit` have gone out today. */
  quota: (limit: number): Reason => ({ reason: "quota", reasonValues: { limit } }),
  triggerEnded: (): Reason => ({ reason: "trigger_ended", reasonValues: null }),
  superseded: (): Reason => ({ reason: "superseded", reasonValues: null }),
  cancelledByEvent: (eventType: string): Reason => ({ reason: "cancelled_by_event", reasonValues: { eventType } }),
  /** Asked this survey `askedDaysAgo`, while `days` must lie between two asks of it. */
  surveyAskedBefore: (cooldownSeconds: number, askedAt: Date, now: Date): Reason => ({
    reason: "survey_cooldown",
    reasonValues: { days: wholeDays(cooldownSeconds), askedDaysAgo: daysBetween(askedAt, now) },
  }),
  sendPaused: (): Reason => ({ reason: "send_paused", reasonValues: null }),
  sendCancelled: (): Reason => ({ reason: "send_cancelled", reasonValues: null }),
  autopilotPaused: (): Reason => ({ reason: "autopilot_paused", reasonValues: null }),
  notRendered: (): Reason => ({ reason: "not_rendered", reasonValues: null }),
}
