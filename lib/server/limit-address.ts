import type { IncomingMessage } from "node:http"
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible"
import { rateLimited } from "../errors"
import { clientAddress } from "./http"

/** Enough for a shop or an office behind one address, too few to drown a survey in answers. */
const POSTS = 600
const SECONDS = 60

const limiter = new RateLimiterMemory({ points: POSTS, duration: SECONDS })

/** Lets one address post 600 answers a minute to shared links, since nobody was invited to them. Throws `rate_limited`. */
export async function limitAddress(request: IncomingMessage): Promise<void> {
  try {
    await limiter.consume(clientAddress(request))
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal
    throw rateLimited(Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)))
  }
}
