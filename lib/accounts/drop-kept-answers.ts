import { inArray, lt } from "drizzle-orm"
import { db } from "../../db/client"
import { idempotencyKeys } from "../../db/schema"
import { KEPT_MS } from "./answer-once"

const AT_ONCE = 1000

/** Forgets answers to requests with an Idempotency-Key when their 24 hours are over; returns how many, of 1,000 at most. */
export async function dropKeptAnswers(now: Date): Promise<number> {
  const old = db()
    .select({ id: idempotencyKeys.id })
    .from(idempotencyKeys)
    .where(lt(idempotencyKeys.createdAt, new Date(now.getTime() - KEPT_MS)))
    .limit(AT_ONCE)
  const dropped = await db()
    .delete(idempotencyKeys)
    .where(inArray(idempotencyKeys.id, old))
    .returning({ id: idempotencyKeys.id })
  return dropped.length
}
