import type { Workspace } from "../../accounts/reads"
import { dayNumber, parseIsoDay, startOfDay } from "../../calendar"

const DAYS = 90

/** Days since 1970-01-01, inclusive, and the instants at which the first begins and the last ends. */
export type Period = { from: number; to: number; begins: Date; ends: Date }

/** The asked days of a workspace: the last 90 where none are named. */
export function periodOf(
  asked: { from?: string; to?: string },
  { timeZone }: Pick<Workspace, "timeZone">,
  now: Date,
): Period {
  const to = (asked.to === undefined ? undefined : parseIsoDay(asked.to)) ?? dayNumber(now, timeZone)
  const from = (asked.from === undefined ? undefined : parseIsoDay(asked.from)) ?? to - DAYS + 1
  return { from, to, begins: startOfDay(from, timeZone), ends: startOfDay(to + 1, timeZone) }
}
