import { and, asc, eq, inArray, isNotNull, lt, lte } from "drizzle-orm"
import { db, transaction } from "../../db/client"
import { digestMails, digestRecipients, digests } from "../../db/schema"
import { LONGEST_SEND } from "../delivery/transport/smtp"
import type { DropReason } from "./drop-reasons"

export type DigestMail = typeof digestMails.$inferSelect

/** A lease outlasts the writing and the longest send. */
const leaseEnd = (now: Date): Date => new Date(now.getTime() + LONGEST_SEND + 60_000)

/**
 * Looks after mails whose process died: one that was not handed over waits again, one whose words were on their way is
 * unknown and never sent again by itself. Returns how many.
 */
export async function recoverMails(now: Date): Promise<number> {
  const back = await db()
    .update(digestMails)
    .set({ state: "waiting", dueAt: now })
    .where(and(eq(digestMails.state, "claimed"), lt(digestMails.dueAt, now)))
    .returning({ id: digestMails.id })
  const lost = await db()
    .update(digestMails)
    .set({ state: "unknown", endedAt: now })
    .where(and(eq(digestMails.state, "in_data"), lt(digestMails.dueAt, now)))
    .returning({ id: digestMails.id })
  return back.length + lost.length
}

/** A mail that is due, with its digest and recipient, for this process alone; `undefined` when none is. */
export async function claimMail(now: Date) {
  for (;;) {
    const [due] = await db()
      .select({ mail: digestMails, digest: digests, recipient: digestRecipients })
      .from(digestMails)
      .innerJoin(digests, eq(digests.id, digestMails.digestId))
      .innerJoin(digestRecipients, eq(digestRecipients.id, digestMails.recipientId))
      .where(and(eq(digestMails.state, "waiting"), lte(digestMails.dueAt, now)))
      .orderBy(asc(digestMails.dueAt))
      .limit(1)
    if (!due) return undefined
    const [mail] = await db()
      .update(digestMails)
      .set({ state: "claimed", dueAt: leaseEnd(now) })
      .where(and(eq(digestMails.id, due.mail.id), eq(digestMails.state, "waiting")))
      .returning()
    if (mail) return { ...due, mail }
  }
}

/**
 * Commits, before the words go out, that they do. `false` when the mail is not ours any more, or its reader has stopped the
 * digest meanwhile.
 */
export async function markMailInData({ id, recipientId, dueAt }: DigestMail): Promise<boolean> {
  return transaction(
    async (tx) => {
      const marked = await tx
        .update(digestMails)
        .set({ state: "in_data" })
        .where(and(eq(digestMails.id, id), eq(digestMails.state, "claimed"), eq(digestMails.dueAt, dueAt)))
        .returning({ id: digestMails.id })
      const [stopped] = await tx
        .select({ id: digestRecipients.id })
        .from(digestRecipients)
        .where(and(eq(digestRecipients.id, recipientId), isNotNull(digestRecipients.unsubscribedAt)))
      if (marked.length > 0 && stopped) {
        const dropped = { state: "dropped", reply: "stopped" satisfies DropReason } as const
        await tx.update(digestMails).set(dropped).where(eq(digestMails.id, id))
      }
      return marked.length > 0 && !stopped
    },
    { isolation: "read committed" },
  )
}

type Ending = Partial<Pick<DigestMail, "state" | "attempts" | "dueAt" | "reply" | "endedAt">>

/** Commits how an attempt ended; also of a mail whose lease ran out, since what a server said is so. */
export async function settleMail(id: string, ending: Ending): Promise<void> {
  await db()
    .update(digestMails)
    .set(ending)
    .where(and(eq(digestMails.id, id), inArray(digestMails.state, ["claimed", "in_data", "unknown"])))
}
