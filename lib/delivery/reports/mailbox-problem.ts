import { eq } from "drizzle-orm"
import { db } from "../../../db/client"
import { installation } from "../../../db/schema"

const KEY = "bounce-mailbox-problem"

/** Why returned mail cannot be read; screens say it in words. */
export type MailboxProblemKind = "login" | "unreachable" | "encryption" | "no_folder" | "broken"

export type MailboxProblem = { since: string; kind: MailboxProblemKind }

/** The problem with the mailbox that returned mail comes to, while there is one. */
export async function readMailboxProblem(): Promise<MailboxProblem | null> {
  const [row] = await db().select({ value: installation.value }).from(installation).where(eq(installation.key, KEY))
  return row ? JSON.parse(row.value) : null
}

/** Notes that the mailbox cannot be read; the time of the first failure stays. */
export async function noteMailboxProblem(kind: MailboxProblemKind, now: Date): Promise<void> {
  const known = await readMailboxProblem()
  const value = JSON.stringify({ since: known?.since ?? now.toISOString(), kind } satisfies MailboxProblem)
  await db()
    .insert(installation)
    .values({ key: KEY, value })
    .onConflictDoUpdate({ target: installation.key, set: { value } })
}

/** Notes that it can be read again. */
export async function clearMailboxProblem(): Promise<void> {
  await db().delete(installation).where(eq(installation.key, KEY))
}
