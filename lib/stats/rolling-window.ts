import { entriesOf, type ScoreCounts } from "./counts"

/** Answers of one calendar day; `day` is the number of days since 1970-01-01 in the workspace's calendar. */
export type DayCounts = { day: number; counts: ScoreCounts }

/**
 * For every calendar day of `range` (default: first to last day given) the answers of the `windowDays` days that end with it,
 * by a running sum. Days may come in any order, twice, or not at all. Give the `windowDays − 1` days before the range as well:
 * a window that reaches before the first day given is simply emptier. Throws RangeError for a window under one whole day.
 */
export function rollingWindow(
  days: readonly DayCounts[],
  windowDays: number,
  range: { from: number; to: number } | null = rangeOf(days),
): DayCounts[] {
  if (!Number.isInteger(windowDays) || windowDays < 1) {
    throw new RangeError(`A window is a whole number of days from 1 on, not ${windowDays}.`)
  }
  if (range === null) return []
  const byDay = Map.groupBy(days, ({ day }) => day)
  const running = new Map<number, number>()
  const add = (day: number, sign: 1 | -1) => {
    for (const { counts } of byDay.get(day) ?? []) {
      for (const [score, count] of entriesOf(counts)) running.set(score, (running.get(score) ?? 0) + sign * count)
    }
  }
  for (let day = range.from - windowDays + 1; day < range.from; day++) add(day, 1)
  const windows: DayCounts[] = []
  for (let day = range.from; day <= range.to; day++) {
    add(day, 1)
    windows.push({ day, counts: Object.fromEntries([...running].filter(([, count]) => count > 0)) })
    add(day - windowDays + 1, -1)
  }
  return windows
}

function rangeOf(days: readonly DayCounts[]): { from: number; to: number } | null {
  if (days.length === 0) return null
  const numbers = days.map(({ day }) => day)
  return { from: numbers.reduce((a, b) => Math.min(a, b)), to: numbers.reduce((a, b) => Math.max(a, b)) }
}
