import type { suppressions } from "../../../db/schema"

/** Why an address is not mailed, from the weakest to the strongest: a stronger reason replaces a weaker one, never the other way round. */
export const SUPPRESSION_REASONS = ["bounced", "manual", "unsubscribed", "complained", "erased"] as const
export type SuppressionReason = typeof suppressions.$inferSelect.reason

/** The reasons that this one replaces. */
export const weakerThan = (reason: SuppressionReason): SuppressionReason[] =>
  SUPPRESSION_REASONS.slice(0, SUPPRESSION_REASONS.indexOf(reason))

/** Whether the first reason is stronger than the second. */
export const isStronger = (one: SuppressionReason, other: SuppressionReason): boolean =>
  SUPPRESSION_REASONS.indexOf(one) > SUPPRESSION_REASONS.indexOf(other)
