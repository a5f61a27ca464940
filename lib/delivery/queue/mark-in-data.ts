import { and, eq, inArray, isNotNull, notInArray } from "drizzle-orm"
import { db, transaction } from "../../../db/client"
import { messages, workspaces } from "../../../db/schema"
import { leaseEnd } from "./claimed"

/**
 * Commits that the bodies of these messages are about to go out, with a fresh lease. One that was revoked or taken over
 * meanwhile, or whose workspace was paused, is refused: `false` in its place.
 */
export async function markInData(ids: readonly string[], owner: string, now: Date): Promise<boolean[]> {
  const paused = db().select({ id: workspaces.id }).from(workspaces).where(isNotNull(workspaces.sendingPausedAt))
  const marked = await transaction(
    (tx) =>
      tx
        .update(messages)
        .set({ state: "in_data", leaseUntil: leaseEnd(now) })
        .where(
          and(
            inArray(messages.id, [...ids]),
            eq(messages.state, "claimed"),
            eq(messages.leaseOwner, owner),
            notInArray(messages.workspaceId, paused),
          ),
        )
        .returning({ id: messages.id }),
    { isolation: "read committed" },
  )
  const taken = new Set(marked.map(({ id }) => id))
  return ids.map((id) => taken.has(id))
}

/** Gives messages back that this process had claimed and not begun, to be sent by anybody from `at` on. */
export async function releaseClaims(ids: readonly string[], owner: string, at: Date): Promise<void> {
  if (ids.length === 0) return
  await db()
    .update(messages)
    .set({ state: "queued", nextAttemptAt: at, leaseOwner: null, leaseUntil: null })
    .where(and(inArray(messages.id, [...ids]), eq(messages.state, "claimed"), eq(messages.leaseOwner, owner)))
}
