import type { Ctx } from "../accounts/ctx"
import { isoDay } from "../calendar"
import { rollingWindow } from "../stats/rolling-window"
import { refuseTooMany } from "./buckets"
import { type DayCountsQuery, readDayRange, readDaySums } from "./day-counts"
import { type Figure, figureOf } from "./figure"
import { readSentDays, type Sent, type SentDay } from "./response-rates"

type Query = DayCountsQuery & {
  windowDays: number
  /** Invitations are counted for these answers. */
  rated: boolean
}

/**
 * For each day of the period the figure of the window that ends with it; the days before the period count in its first
 * windows. Throws `invalid` for a period of too many days.
 */
export async function readRolling(ctx: Ctx, { windowDays, rated, ...query }: Query, openSince: number) {
  const known = await readDayRange(ctx, query)
  const [from, to] = [query.from ?? known?.from, query.to ?? known?.to]
  if (from === undefined || to === undefined) return []
  refuseTooMany(from, to, "day")
  const range = { ...query, from: from - windowDays + 1, to }
  const [days, sent] = await Promise.all([readDaySums(ctx, range), rated ? readSentDays(ctx, range) : []])
  const counted = days.map(({ day, counts }) => ({ day, counts: Object.fromEntries(counts.entries()) }))
  const sentUntil = sentWindows(sent, windowDays)
  return rollingWindow(counted, windowDays, { from, to }).map(
    ({ day, counts }): Figure & { start: string; end: string } => ({
      start: isoDay(day - windowDays + 1),
      end: isoDay(day),
      ...figureOf(query.metric, counts, sentUntil(day), openSince),
    }),
  )
}

/** What was sent in the window that ends with a day. Ask for days in ascending order. */
function sentWindows(sent: readonly SentDay[], windowDays: number): (day: number) => Sent | undefined {
  const ascending = sent.toSorted((a, b) => a.day - b.day)
  const sums = { delivered: 0, responded: 0 }
  let [first, next] = [0, 0]
  const add = ({ delivered, responded }: SentDay, sign: 1 | -1) => {
    sums.delivered += sign * delivered
    sums.responded += sign * responded
  }
  return (day) => {
    for (let row = ascending[next]; row && row.day <= day; row = ascending[++next]) add(row, 1)
    for (let row = ascending[first]; row && row.day <= day - windowDays; row = ascending[++first]) add(row, -1)
    const last = ascending[next - 1]
    return first === next || !last ? undefined : { ...sums, lastDay: last.day }
  }
}
