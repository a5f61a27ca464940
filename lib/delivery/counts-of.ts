/** What response rates are made of; `delay0`… are answers by the time since their mail went out. */
export const COUNTERS = [
  "accepted",
  "bounced",
  "responded",
  "visited",
  "completed",
  "commented",
  "delay0",
  "delay1",
  "delay2",
  "delay3",
  "delay4",
  "delay5",
  "delay6",
] as const
export type Counter = (typeof COUNTERS)[number]
export type Counters = Record<Counter, number>

/** Where the buckets of the time to answer end, in seconds: 10 minutes, 1 hour, 6 hours, 1 day, 3 days, 7 days; then later. */
const DELAY_ENDS = [600, 3600, 21_600, 86_400, 259_200, 604_800] as const
const DELAYS = ["delay0", "delay1", "delay2", "delay3", "delay4", "delay5", "delay6"] as const

/** What of a sent invitation is counted. */
export type InvitationFacts = {
  sentAt: Date | null
  bouncedAt: Date | null
  visitedAt: Date | null
  suspectedScanner: boolean
  /** Of the first score, while it is in the figures. */
  startedAt: Date | null
  completedAt: Date | null
  /** Its answer has a comment. */
  commented: boolean
}

/**
 * Pure: what one sent invitation counts. Who answered has visited; a scanner's opening is no visit. The answer of an erased
 * person was begun when it was sent, which is no delay.
 */
export function countsOf(facts: InvitationFacts): Partial<Counters> {
  const { sentAt, bouncedAt, visitedAt, suspectedScanner, startedAt, completedAt, commented } = facts
  const answered = startedAt !== null
  const delay = sentAt && startedAt && delayOf(startedAt.getTime() - sentAt.getTime())
  return {
    accepted: 1,
    bounced: bouncedAt ? 1 : 0,
    responded: answered ? 1 : 0,
    visited: answered || (visitedAt && !suspectedScanner) ? 1 : 0,
    completed: answered && completedAt ? 1 : 0,
    commented: answered && commented ? 1 : 0,
    ...(delay && { [delay]: 1 }),
  }
}

function delayOf(milliseconds: number): Counter | undefined {
  if (milliseconds <= 0) return undefined
  const bucket = DELAY_ENDS.findIndex((end) => milliseconds < end * 1000)
  return DELAYS[bucket < 0 ? DELAY_ENDS.length : bucket]
}

/** Pure: what changes in the counts; `undefined` when nothing does. */
export function changeOf(before: InvitationFacts, after: InvitationFacts): Partial<Counters> | undefined {
  const [old, now] = [countsOf(before), countsOf(after)]
  const changes = COUNTERS.flatMap((name): [Counter, number][] => {
    const by = (now[name] ?? 0) - (old[name] ?? 0)
    return by === 0 ? [] : [[name, by]]
  })
  return changes.length === 0 ? undefined : Object.fromEntries(changes)
}
