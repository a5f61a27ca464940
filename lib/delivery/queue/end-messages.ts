import { and, inArray } from "drizzle-orm"
import type { Db } from "../../../db/client"
import { messages } from "../../../db/schema"
import type { ReasonKey } from "../reasons"

/** Ends messages that wait for an attempt, for a reason of ours; returns those that were still waiting. */
export async function endMessages(tx: Db, ids: readonly string[], why: ReasonKey, now: Date) {
  if (ids.length === 0) return []
  return tx
    .update(messages)
    .set({ state: "failed", smtpReply: why, finishedAt: now, nextAttemptAt: null, leaseOwner: null, leaseUntil: null })
    .where(and(inArray(messages.id, [...ids]), inArray(messages.state, ["queued", "deferred"])))
    .returning()
}
