/** Zones and wrong clocks may be this far ahead of ours. */
const TOLERATED_MS = 86_400_000

/** Whether an answer is dated later than anybody can have given it; it would head every list until that day comes. */
export const isAhead = (answeredAt: Date, now: Date): boolean => answeredAt.getTime() > now.getTime() + TOLERATED_MS
