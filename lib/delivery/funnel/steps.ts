import { LEAST_ANSWERS } from "../../stats/confidence"

/** The way of an invitation; who is at a step has been at those before. */
export const FUNNEL_STEPS = ["queued", "sent", "visited", "started", "completed"] as const
export type FunnelStep = (typeof FUNNEL_STEPS)[number]

/** How many invitations came so far; `returned` of the sent ones came back. */
export type StepCounts = Record<FunnelStep | "returned", number>

export const NO_STEPS: StepCounts = { queued: 0, sent: 0, visited: 0, started: 0, completed: 0, returned: 0 }

export function addSteps(left: StepCounts, right: StepCounts): StepCounts {
  const sum = { ...left }
  for (const step of [...FUNNEL_STEPS, "returned"] as const) sum[step] += right[step]
  return sum
}

/**
 * Percent (0–100) of the step before that came to each step, and of the sent ones that completed; null where fewer than ten
 * could, which says nothing.
 */
export function stepRates(
  counts: StepCounts,
): Record<Exclude<FunnelStep, "queued"> | "completedOfSent", number | null> {
  const rate = (part: number, whole: number) => (whole < LEAST_ANSWERS ? null : (100 * part) / whole)
  return {
    sent: rate(counts.sent, counts.queued),
    visited: rate(counts.visited, counts.sent),
    started: rate(counts.started, counts.visited),
    completed: rate(counts.completed, counts.started),
    completedOfSent: rate(counts.completed, counts.sent),
  }
}
