import { eq } from "drizzle-orm"
import { db } from "../../db/client"
import { digestRecipients, digests, workspaces } from "../../db/schema"
import { hashToken } from "../accounts/tokens"
import { notFound } from "../errors"

const TOKEN = /^[\w-]{22}$/

/** What stands behind a recipient's link, for its page; `undefined` for a link there is not. */
export async function findDigestLink(token: string) {
  if (!TOKEN.test(token)) return undefined
  const [row] = await db()
    .select({
      brand: { name: workspaces.name, colour: workspaces.brandColor },
      name: digests.name,
      locale: digests.locale,
      stopped: digestRecipients.unsubscribedAt,
    })
    .from(digestRecipients)
    .innerJoin(digests, eq(digests.id, digestRecipients.digestId))
    .innerJoin(workspaces, eq(workspaces.id, digestRecipients.workspaceId))
    .where(eq(digestRecipients.tokenHash, hashToken(token)))
  return row
}

/** Stops a digest for who has the link, or takes that back; again and again makes no difference. Throws `not_found`. */
export async function stopDigest(token: string, stop: boolean, now: Date): Promise<void> {
  const rows = TOKEN.test(token)
    ? await db()
        .update(digestRecipients)
        .set({ unsubscribedAt: stop ? now : null })
        .where(eq(digestRecipients.tokenHash, hashToken(token)))
        .returning({ id: digestRecipients.id })
    : []
  if (rows.length === 0) throw notFound("This link")
}
