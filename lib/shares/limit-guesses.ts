import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible"
import { rateLimited } from "../errors"

const WINDOW_SECONDS = 600

/** Links there are not, by the address that asks. */
const links = new RateLimiterMemory({ points: 30, duration: WINDOW_SECONDS })
/** Passwords, by the address and by the link: many addresses guess at one link. */
const ofAddress = new RateLimiterMemory({ points: 10, duration: WINDOW_SECONDS })
const ofShare = new RateLimiterMemory({ points: 100, duration: WINDOW_SECONDS })

/** Whether an address has asked for too many links there are not. */
export async function guessesTooMuch(address: string): Promise<boolean> {
  const state = await links.get(address)
  return state !== null && state.remainingPoints <= 0
}

/** Counts a link that there is not. */
export async function countGuess(address: string): Promise<void> {
  await links.consume(address).catch(() => {})
}

/** Lets an address try 10 passwords in 10 minutes, and a link be tried 100 times. Throws `rate_limited`. */
export async function limitPasswords(address: string, shareId: string): Promise<void> {
  try {
    await ofAddress.consume(address)
    await ofShare.consume(shareId)
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal
    throw rateLimited(Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)))
  }
}
