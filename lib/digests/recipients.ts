import { and, eq, notInArray } from "drizzle-orm"
import type { Db } from "../../db/client"
import { digestRecipients } from "../../db/schema"
import type { Ctx } from "../accounts/ctx"
import { hashToken } from "../accounts/tokens"
import { config } from "../config"
import { parseEmail } from "../customers/email"
import { newId } from "../ids"
import { sign } from "../secret"

const TOKEN_BYTES = 16

/** The token of a recipient's link; computed, never stored, and the same for good. */
const stopToken = (recipientId: string): string =>
  sign("digest", recipientId).subarray(0, TOKEN_BYTES).toString("base64url")

/** Where a recipient says that they want no more of a digest. */
export const stopLink = (recipientId: string): string => `${config().appUrl}/d/${stopToken(recipientId)}`

/**
 * Makes these the recipients of a digest, in the caller's transaction. Who was one already stays so, also one who stopped it:
 * only they can take that back.
 */
export async function saveRecipients(tx: Db, ctx: Ctx, digestId: string, emails: readonly string[]): Promise<void> {
  const wanted = new Map(
    emails.flatMap((email) => {
      const parsed = parseEmail(email)
      return parsed ? [[parsed.key, parsed.address]] : []
    }),
  )
  await tx
    .delete(digestRecipients)
    .where(and(eq(digestRecipients.digestId, digestId), notInArray(digestRecipients.emailKey, [...wanted.keys()])))
  const rows = [...wanted].map(([emailKey, email]) => {
    const id = newId()
    return { id, workspaceId: ctx.workspaceId, digestId, email, emailKey, tokenHash: hashToken(stopToken(id)) }
  })
  await tx
    .insert(digestRecipients)
    .values(rows)
    .onConflictDoNothing({ target: [digestRecipients.digestId, digestRecipients.emailKey] })
}

/** Takes an address off the lists of all digests of the workspace, in the caller's transaction. */
export async function forgetRecipient(tx: Db, ctx: Ctx, email: string): Promise<void> {
  const key = parseEmail(email)?.key
  if (key === undefined) return
  await tx
    .delete(digestRecipients)
    .where(and(eq(digestRecipients.workspaceId, ctx.workspaceId), eq(digestRecipients.emailKey, key)))
}
