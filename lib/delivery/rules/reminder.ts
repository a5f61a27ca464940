import type { InvitationState, ReminderPlan } from "../../../db/schema"

const DAY_MS = 86_400_000

/**
 * When the reminder after `sent` of them is due, counted from the message before it; null when none is left, or the link
 * could not be answered any more by then.
 */
export function nextReminderAt(
  plans: readonly ReminderPlan[] | null,
  sent: number,
  lastMessageAt: Date,
  expiresAt: Date | null,
): Date | null {
  const plan = plans?.[sent]
  if (!plan) return null
  const at = new Date(lastMessageAt.getTime() + plan.afterDays * DAY_MS)
  return expiresAt && at >= expiresAt ? null : at
}

type Reminded = {
  state: InvitationState
  completedAt: Date | null
  expiresAt: Date | null
  /** Whether the customer has answered another ask since this one went out. */
  answeredElsewhere: boolean
}

/** Whether somebody may still be reminded: the mail is out, the link open, and they have not said what they think. */
export const mayRemind = ({ state, completedAt, expiresAt, answeredElsewhere }: Reminded, now: Date): boolean =>
  state === "sent" && completedAt === null && !answeredElsewhere && (expiresAt === null || expiresAt > now)
