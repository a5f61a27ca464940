import { db } from "../../../db/client"
import { mailbox } from "../../../db/schema"
import type { OutgoingMessage } from "../transport/types"

/** Stands for the invitation of a kept test mail, which has none: so it is found when its customer is erased. */
export const testOf = (customerId: string | null): string => `test:${customerId ?? ""}`

/** Keeps a test mail in the mailbox inside Nove, where no mail server is configured. */
export async function keepTestMail(
  raw: Buffer,
  mail: OutgoingMessage,
  { id, workspaceId, customerId, now }: { id: string; workspaceId: string; customerId: string | null; now: Date },
): Promise<void> {
  await db()
    .insert(mailbox)
    .values({
      id,
      workspaceId,
      invitationId: testOf(customerId),
      recipient: mail.to,
      subject: mail.subject,
      html: mail.html,
      plain: mail.text,
      raw: raw.toString("utf8"),
      createdAt: now,
    })
}
