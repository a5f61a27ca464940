import type { InvitationState } from "../../db/schema"

/** Every state, in the order in which an invitation goes through them. */
export const INVITATION_STATES = [
  "scheduled",
  "sending",
  "sent",
  "unknown",
  "skipped",
  "bounced",
  "failed",
  "revoked",
  "expired",
] as const satisfies readonly InvitationState[]
