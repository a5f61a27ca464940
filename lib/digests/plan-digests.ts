import { and, asc, eq, isNull, lt, lte } from "drizzle-orm"
import { type Db, db, transaction } from "../../db/client"
import { digestMails, digestRecipients, digests } from "../../db/schema"
import { systemCtx } from "../accounts/ctx"
import { readWorkspace } from "../accounts/reads"
import { dayNumber } from "../calendar"
import { newId } from "../ids"
import { latestUntil, nextAfter, periodBefore } from "./schedule"

type Digest = typeof digests.$inferSelect

const AT_ONCE = 100
const DAY_MS = 86_400_000
/** How long it is told what became of a mail. */
const KEPT_DAYS = 400

/**
 * Makes the mails of the digests that are due, one to each recipient and period, and sets their next time; of several workers
 * one makes them. Returns how many digests were due.
 */
export async function planDigests(now: Date): Promise<number> {
  const due = await db()
    .select()
    .from(digests)
    .where(and(eq(digests.status, "active"), lte(digests.nextAt, now)))
    .orderBy(asc(digests.nextAt))
    .limit(AT_ONCE)
  for (const digest of due) await planDigest(digest, now)
  return due.length
}

async function planDigest(digest: Digest, now: Date): Promise<void> {
  const { timeZone } = await readWorkspace(systemCtx(digest.workspaceId, now))
  const at = latestUntil(now, digest.nextAt, digest, timeZone)
  const { from, to } = periodBefore(dayNumber(at, timeZone), digest.frequency)
  await transaction(
    async (tx) => {
      const moved = await tx
        .update(digests)
        .set({ nextAt: nextAfter(now, digest, timeZone) })
        .where(and(eq(digests.id, digest.id), eq(digests.status, "active"), eq(digests.nextAt, digest.nextAt)))
        .returning({ id: digests.id })
      if (moved.length === 0) return
      await dropOldMails(tx, digest.id, now)
      const recipients = await tx
        .select({ id: digestRecipients.id })
        .from(digestRecipients)
        .where(and(eq(digestRecipients.digestId, digest.id), isNull(digestRecipients.unsubscribedAt)))
      if (recipients.length === 0) return
      const mail = { workspaceId: digest.workspaceId, digestId: digest.id, periodFrom: from, periodTo: to }
      await tx
        .insert(digestMails)
        .values(
          recipients.map(({ id }) => {
            const waiting = { state: "waiting", attempts: 0, dueAt: now, createdAt: now } as const
            return { ...mail, ...waiting, id: newId(), recipientId: id }
          }),
        )
        .onConflictDoNothing({ target: [digestMails.recipientId, digestMails.periodFrom, digestMails.periodTo] })
    },
    { isolation: "read committed" },
  )
}

async function dropOldMails(tx: Db, digestId: string, now: Date): Promise<void> {
  const longAgo = new Date(now.getTime() - KEPT_DAYS * DAY_MS)
  await tx.delete(digestMails).where(and(eq(digestMails.digestId, digestId), lt(digestMails.createdAt, longAgo)))
}
