import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible"
import { rateLimited } from "../errors"
import { actorName, type Ctx } from "./ctx"

const REQUESTS = 30_000
const SECONDS = 10

const limiter = new RateLimiterMemory({ points: REQUESTS, duration: SECONDS })

/** Lets an API key make 3,000 requests a second on average over 10 s. Throws `rate_limited` past that. */
export async function limitRequests(ctx: Ctx): Promise<void> {
  try {
    await limiter.consume(actorName(ctx.actor))
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal
    throw rateLimited(Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)))
  }
}
