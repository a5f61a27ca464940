import { parseIsoDay } from "../iso-day"

/** A period of one's own is at most so long: a century. */
export const LONGEST_DAYS = 36_525

/** What is wrong with two dates as a period, both counted; undefined: nothing. */
export function periodFault({ from, to }: { from: string; to: string }) {
  const [first, last] = [parseIsoDay(from), parseIsoDay(to)]
  if (first === undefined || last === undefined) return "missing"
  if (first > last) return "order"
  return last - first >= LONGEST_DAYS ? "long" : undefined
}
