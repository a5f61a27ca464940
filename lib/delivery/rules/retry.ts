const MINUTE_MS = 60_000
/** Pauses after the first, second, … failed attempt; the last one repeats. */
const PAUSES_MINUTES = [1, 5, 15, 30, 60, 120, 240, 360]
const JITTER = 0.25
const LONGEST_ASKED_MS = 24 * 60 * MINUTE_MS

/** How long a message is tried before it is given up. */
export const GIVE_UP_MS = 3 * 24 * 60 * MINUTE_MS

/**
 * When a deferred message is tried again: pauses grow, vary by a quarter so that messages deferred together do not come
 * back together, and are never shorter than what the server asks for. `attempt` counts failed attempts from 1;
 * `random` is 0–1.
 */
export function nextAttemptAt(now: Date, attempt: number, reply: string, random: number): Date {
  const pause = (PAUSES_MINUTES[Math.min(attempt, PAUSES_MINUTES.length) - 1] ?? 1) * MINUTE_MS
  const varied = pause * (1 - JITTER + 2 * JITTER * random)
  const asked = Math.min(askedPause(reply) ?? 0, LONGEST_ASKED_MS)
  return new Date(now.getTime() + Math.ceil(Math.max(varied, asked)))
}

const UNIT_MS: Record<string, number> = { s: 1000, m: MINUTE_MS, h: 60 * MINUTE_MS }
const ASKED = /\b(?:try|retry|wait|again|delay\w*|gr[ae]ylist\w*)\b[^\d]{0,40}(\d{1,6})\s*(s|m|h)(?:ec|in|our|r)?/i

/** Milliseconds a reply such as "451 4.7.1 Greylisted, try again in 5 minutes" asks to wait; undefined when it does not. */
export function askedPause(reply: string): number | undefined {
  const [, amount, unit = ""] = ASKED.exec(reply.replace(/^\d{3} (\d\.\d+\.\d+)?/, "")) ?? []
  return amount === undefined ? undefined : Number(amount) * (UNIT_MS[unit.toLowerCase()] ?? 0)
}

const SHORTEST_HOLD_MS = 5000
const LONGEST_HOLD_MS = 10 * MINUTE_MS

/** How long sending rests after so many attempts in a row found no mail server, in milliseconds. */
export const holdPause = (failures: number): number =>
  Math.min(SHORTEST_HOLD_MS * 2 ** Math.min(failures - 1, 20), LONGEST_HOLD_MS)

const HOUR_MS = 60 * MINUTE_MS

/** Until when a recipient domain that refuses us is left alone: an hour at first, then as long as it has refused, at most a day. */
export function domainPauseUntil(now: Date, refusedSince: Date | undefined): Date {
  const refused = refusedSince ? now.getTime() - refusedSince.getTime() : 0
  return new Date(now.getTime() + Math.min(Math.max(refused, HOUR_MS), 24 * HOUR_MS))
}
