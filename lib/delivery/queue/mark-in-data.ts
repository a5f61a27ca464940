import { and, eq, inArray, isNotNull, notExists, notInArray, sql } from "drizzle-orm"
import { db, transaction } from "../../../db/client"
import { prepared } from "../../../db/prepared"
import { invitations, messages, sends, workspaces } from "../../../db/schema"
import { isHalted } from "../campaigns/halted-campaigns"

const markOne = prepared("message_in_data", (tx) =>
  tx
    .update(messages)
    .set({ state: "in_data" })
    .where(
      and(
        eq(messages.id, sql.placeholder("id")),
        eq(messages.state, "claimed"),
        eq(messages.leaseOwner, sql.placeholder("owner")),
        notInArray(
          messages.workspaceId,
          tx.select({ id: workspaces.id }).from(workspaces).where(isNotNull(workspaces.sendingPausedAt)),
        ),
        notExists(
          tx
            .select({ id: sends.id })
            .from(invitations)
            .innerJoin(sends, eq(sends.id, invitations.source))
            .where(and(eq(invitations.id, messages.invitationId), isHalted)),
        ),
      ),
    )
    .returning({ id: messages.id }),
)

/**
 * Commits that the bodies of these messages are about to go out. One that was revoked or taken over meanwhile, or whose
 * workspace or campaign was halted, must not: `false` in its place.
 */
export async function markInData(ids: readonly string[], owner: string): Promise<boolean[]> {
  return transaction(
    async (tx) => {
      const marked: boolean[] = []
      for (const id of ids) marked.push((await markOne(tx).execute({ id, owner })).length > 0)
      return marked
    },
    { isolation: "read committed" },
  )
}

/** Gives messages back that this process had claimed and not begun, to be sent by anybody from `at` on. */
export async function releaseClaims(ids: readonly string[], owner: string, at: Date): Promise<void> {
  if (ids.length === 0) return
  await db()
    .update(messages)
    .set({ state: "queued", nextAttemptAt: at, leaseOwner: null, leaseUntil: null })
    .where(and(inArray(messages.id, [...ids]), eq(messages.state, "claimed"), eq(messages.leaseOwner, owner)))
}
