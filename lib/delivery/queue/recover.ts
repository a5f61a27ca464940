import { and, eq, inArray, lt } from "drizzle-orm"
import { type Db, db, transaction } from "../../../db/client"
import { invitations, type MessageState, messages } from "../../../db/schema"
import { expiryOf } from "../mark-sent"

const AT_ONCE = 500

/**
 * Looks after messages whose lease ran out because their process died: one that was not yet handed over goes back into the
 * queue, one whose body was on its way becomes unknown and is never sent again by itself. `mine` are those this process
 * is sending right now. Returns how many there were.
 */
export async function recoverLeases(now: Date, mine: ReadonlySet<string>): Promise<number> {
  for (let all = 0; ; ) {
    const recovered = await recoverSome(now, mine)
    all += recovered
    if (recovered === 0) return all
  }
}

async function recoverSome(now: Date, mine: ReadonlySet<string>): Promise<number> {
  const claimed = (await expired("claimed", now)).filter((id) => !mine.has(id))
  const inData = (await expired("in_data", now)).filter((id) => !mine.has(id))
  if (claimed.length + inData.length === 0) return 0
  return transaction(
    async (tx) => {
      const back = await tx
        .update(messages)
        .set({ state: "queued", nextAttemptAt: now, leaseOwner: null, leaseUntil: null })
        .where(stillExpired(claimed, "claimed", now))
        .returning({ id: messages.id })
      // The owner stays: should its process live after all, it may still settle what it knows.
      const lost = await tx
        .update(messages)
        .set({ state: "unknown", finishedAt: now, leaseUntil: null })
        .where(stillExpired(inData, "in_data", now))
        .returning({ invitationId: messages.invitationId })
      await markUnknown(
        tx,
        lost.map(({ invitationId }) => invitationId),
        now,
      )
      return back.length + lost.length
    },
    { isolation: "read committed" },
  )
}

async function expired(state: MessageState, now: Date): Promise<string[]> {
  const rows = await db()
    .select({ id: messages.id })
    .from(messages)
    .where(and(eq(messages.state, state), lt(messages.leaseUntil, now)))
    .limit(AT_ONCE)
  return rows.map(({ id }) => id)
}

const stillExpired = (ids: readonly string[], state: MessageState, now: Date) =>
  and(inArray(messages.id, [...ids]), eq(messages.state, state), lt(messages.leaseUntil, now))

/** Marks invitations whose mail may or may not have arrived; their links can be answered all the same. */
export async function markUnknown(tx: Db, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return
  const sending = and(inArray(invitations.id, [...ids]), eq(invitations.state, "sending"))
  const rows = await tx.select({ id: invitations.id, openDays: invitations.openDays }).from(invitations).where(sending)
  for (const [openDays, group] of Map.groupBy(rows, (row) => row.openDays)) {
    await tx
      .update(invitations)
      .set({ state: "unknown", expiresAt: expiryOf(now, openDays), updatedAt: now })
      .where(
        and(
          inArray(
            invitations.id,
            group.map(({ id }) => id),
          ),
          eq(invitations.state, "sending"),
        ),
      )
  }
}
