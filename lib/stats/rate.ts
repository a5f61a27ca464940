import { shareOf } from "./share"

/** `rate`, `low` and `high` in percent (0–100), unrounded; null when nothing was delivered. */
export type ResponseRate = {
  responses: number
  delivered: number
  rate: number | null
  low: number | null
  high: number | null
}

/**
 * Responses ÷ delivered invitations (accepted − bounced) with its 95 % Wilson interval. An invitation that was answered was
 * delivered, even when a bounce came in later, so `delivered` is taken as at least `responses`. Throws RangeError below 0.
 */
export function responseRate(responses: number, delivered: number): ResponseRate {
  const { count, n, share, low, high } = shareOf(responses, Math.max(responses, delivered))
  return { responses: count, delivered: n, rate: share, low, high }
}
