import { eq } from "drizzle-orm"
import { db } from "../../../db/client"
import { installation } from "../../../db/schema"

const KEY = "mail-server-problem"

/** Why nothing can be sent at all: since when, and the mail server's words or ours about the network. */
export type ServerProblem = { since: string; reply: string }

/** The problem with the mail server, while there is one. */
export async function readServerProblem(): Promise<ServerProblem | null> {
  const [row] = await db().select({ value: installation.value }).from(installation).where(eq(installation.key, KEY))
  return row ? JSON.parse(row.value) : null
}

/** Notes that the mail server cannot be used; the time of the first failure stays. */
export async function noteServerProblem(reply: string, now: Date): Promise<void> {
  const known = await readServerProblem()
  const value = JSON.stringify({ since: known?.since ?? now.toISOString(), reply } satisfies ServerProblem)
  await db()
    .insert(installation)
    .values({ key: KEY, value })
    .onConflictDoUpdate({ target: installation.key, set: { value } })
}

/** Notes that it can be used again. */
export async function clearServerProblem(): Promise<void> {
  await db().delete(installation).where(eq(installation.key, KEY))
}
