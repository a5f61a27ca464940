const MINUTE_MS = 60_000

/** After the first attempt, the second, …: a minute, then longer, until nearly two days are over. */
const PAUSES = [1, 5, 30, 120, 360, 720, 1440].map((minutes) => minutes * MINUTE_MS)

export const MOST_ATTEMPTS = PAUSES.length + 1

/** When a delivery is worked on again after so many attempts have failed, the first being 1; undefined: never. */
export function nextAttempt(attempt: number, now: Date): Date | undefined {
  const pause = PAUSES[attempt - 1]
  return pause === undefined ? undefined : new Date(now.getTime() + pause)
}
