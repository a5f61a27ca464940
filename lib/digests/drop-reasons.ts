/** Why a mail was not sent, as its `reply` tells. */
export const DROP_REASONS = ["stopped", "paused", "excluded", "nothing_answered"] as const
export type DropReason = (typeof DROP_REASONS)[number]
