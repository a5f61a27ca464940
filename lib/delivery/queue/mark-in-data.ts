import { and, eq, inArray, isNotNull, notInArray } from "drizzle-orm"
import { type Db, db } from "../../../db/client"
import { messages, workspaces } from "../../../db/schema"

/**
 * Notes that the bodies of these messages are about to go out; returns the ids of those that may. One that was revoked or
 * taken over meanwhile, or whose workspace was paused, may not.
 */
export async function markInData(tx: Db, ids: readonly string[], owner: string): Promise<Set<string>> {
  const paused = tx.select({ id: workspaces.id }).from(workspaces).where(isNotNull(workspaces.sendingPausedAt))
  const marked = await tx
    .update(messages)
    .set({ state: "in_data" })
    .where(
      and(
        inArray(messages.id, [...ids]),
        eq(messages.state, "claimed"),
        eq(messages.leaseOwner, owner),
        notInArray(messages.workspaceId, paused),
      ),
    )
    .returning({ id: messages.id })
  return new Set(marked.map(({ id }) => id))
}

/** Gives messages back that this process had claimed and not begun, to be sent by anybody from `at` on. */
export async function releaseClaims(ids: readonly string[], owner: string, at: Date): Promise<void> {
  if (ids.length === 0) return
  await db()
    .update(messages)
    .set({ state: "queued", nextAttemptAt: at, leaseOwner: null, leaseUntil: null })
    .where(and(inArray(messages.id, [...ids]), eq(messages.state, "claimed"), eq(messages.leaseOwner, owner)))
}
