import { COUNTERS, type Counters } from "../../delivery/counts-of"
import { type Share, shareOf } from "../../stats/share"

/** Buckets of the time to answer, as `lib/delivery/counts-of.ts` has them. */
export const DELAYS = ["delay0", "delay1", "delay2", "delay3", "delay4", "delay5", "delay6"] as const

/** What some invitations counted, and the last day on which one of them was sent. */
export type SentCounts = Counters & { lastDay: number }

/** How far invitations came. Shares in percent with their 95 % Wilson interval; null where nothing was there to count. */
export type Rates = {
  delivered: number
  visited: number
  responded: number
  completed: number
  commented: number
  /** Answered of delivered. */
  response: Share
  /** Opened by a person, of delivered. */
  visit: Share
  /** Answered to the end, of answered. */
  completion: Share
  /** With a comment, of answered. */
  comment: Share
  /** Some of those invitations can still be answered. */
  provisional: boolean
}

/** Pure: rates of summed counts. An invitation that was opened was delivered, even when a bounce came in later. */
export function ratesOf(counts: SentCounts | undefined, openSince: number): Rates {
  const [responded, opened] = [atLeast0(counts?.responded), atLeast0(counts?.visited)]
  const visited = Math.max(opened, responded)
  const delivered = Math.max(atLeast0(counts && counts.accepted - counts.bounced), visited)
  const completed = Math.min(atLeast0(counts?.completed), responded)
  const commented = Math.min(atLeast0(counts?.commented), responded)
  return {
    delivered,
    visited,
    responded,
    completed,
    commented,
    response: shareOf(responded, delivered),
    visit: shareOf(visited, delivered),
    completion: shareOf(completed, responded),
    comment: shareOf(commented, responded),
    provisional: counts !== undefined && counts.lastDay >= openSince,
  }
}

const atLeast0 = (count: number | undefined) => Math.max(count ?? 0, 0)

/** Pure: the sums of several. */
export function addSent(all: readonly SentCounts[]): SentCounts | undefined {
  const [first, ...others] = all
  if (!first) return undefined
  const sum = { ...first }
  for (const other of others) {
    for (const name of COUNTERS) sum[name] += other[name]
    sum.lastDay = Math.max(sum.lastDay, other.lastDay)
  }
  return sum
}

/** How long people took: how many by bucket, and the bucket that the median lies in; null when nobody answered. */
export type Delays = { counts: number[]; n: number; median: number | null }

/** Pure: the time to answer of summed counts. */
export function delaysOf(counts: SentCounts | undefined): Delays {
  const buckets = DELAYS.map((name) => atLeast0(counts?.[name]))
  const n = buckets.reduce((sum, count) => sum + count, 0)
  let below = 0
  const median = buckets.findIndex((count) => {
    below += count
    return n > 0 && below * 2 >= n
  })
  return { counts: buckets, n, median: median < 0 ? null : median }
}
