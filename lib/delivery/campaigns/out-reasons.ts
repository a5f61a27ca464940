/** Why somebody a campaign means gets nothing; `not_a_customer` is an address nobody has. */
export const OUT_REASONS = [
  "no_address",
  "suppressed",
  "no_consent",
  "cooldown",
  "survey_closed",
  "touchpoint_paused",
  "not_a_customer",
] as const
export type OutReason = (typeof OUT_REASONS)[number]
