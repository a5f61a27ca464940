import { db } from "../../../db/client"
import { mailbox } from "../../../db/schema"
import type { OutgoingMessage } from "../transport/types"

/** Stands for the invitation of a kept test mail, which has none: so it is found when its customer is erased. */
export const testOf = (customerId: string | null): string => `test:${customerId ?? ""}`

/** Stands for the invitation of a kept digest: so it is found when somebody it may quote is erased. */
export const DIGEST = "digest"

export type Kept = { id: string; workspaceId: string; origin: string; now: Date }

/** Keeps a mail that no invitation stands behind in the mailbox inside Nove, where no mail server is configured. */
export async function keepMail(raw: Buffer, mail: OutgoingMessage, { id, workspaceId, origin, now }: Kept) {
  await db()
    .insert(mailbox)
    .values({
      id,
      workspaceId,
      invitationId: origin,
      recipient: mail.to,
      subject: mail.subject,
      html: mail.html,
      plain: mail.text,
      raw: raw.toString("utf8"),
      createdAt: now,
    })
    .onConflictDoNothing({ target: mailbox.id })
}
