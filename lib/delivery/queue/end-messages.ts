import { and, eq, inArray } from "drizzle-orm"
import type { Db } from "../../../db/client"
import { messages } from "../../../db/schema"
import type { ReasonKey } from "../reasons"

type Waiting = { workspaceId: string; invitationIds: readonly string[] }

/**
 * Ends the messages of invitations that wait for an attempt, for a reason of ours; returns those that did wait. One whose
 * lease somebody holds is given back by them, and waits then.
 */
export async function endMessages(tx: Db, { workspaceId, invitationIds }: Waiting, why: ReasonKey, now: Date) {
  if (invitationIds.length === 0) return []
  return tx
    .update(messages)
    .set({ state: "failed", smtpReply: why, finishedAt: now, nextAttemptAt: null, leaseOwner: null, leaseUntil: null })
    .where(
      and(
        eq(messages.workspaceId, workspaceId),
        inArray(messages.invitationId, [...invitationIds]),
        inArray(messages.state, ["queued", "deferred"]),
      ),
    )
    .returning()
}
