import { eq } from "drizzle-orm"
import { transaction } from "../../db/client"
import { mailbox, messages } from "../../db/schema"
import { lockRows } from "../../db/sql"
import { now } from "../clock"
import { config } from "../config"
import { readDkimKey } from "./dkim-record"
import { idOfMessage } from "./mail-headers"
import { mailboxTransport } from "./transport/mailbox"
import { type SmtpOptions, smtpTransport } from "./transport/smtp"
import type { OutgoingMessage, Transport } from "./transport/types"

type Options = Pick<SmtpOptions, "connections" | "patience"> & {
  /** What keeps a mail where there is no mail server. */
  keep?: Parameters<typeof mailboxTransport>[0]
}

/** The way mail leaves: the configured mail server, or the mailbox inside Nove. Throws an Error that names a bad setting. */
export function openTransport({ keep = keepMessage, ...options }: Options = {}): Transport {
  const { smtpUrl, sendConcurrency, dkim } = config()
  const key = dkim && { domain: dkim.domain, selector: dkim.selector, privateKey: readDkimKey(dkim.keyFile) }
  return smtpUrl
    ? smtpTransport({ url: smtpUrl, connections: sendConcurrency, dkim: key, ...options })
    : mailboxTransport(keep, key)
}

/**
 * Stores a mail as it would have been sent; its message id is its row's id, so it is there once. The message is locked, and a
 * mail whose message is gone is not kept: its person was erased meanwhile.
 */
async function keepMessage(raw: Buffer, mail: OutgoingMessage): Promise<void> {
  const id = idOfMessage(mail.messageId)
  await transaction(
    async (tx) => {
      const [message] = await lockRows(tx.select().from(messages).where(eq(messages.id, id)))
      if (!message) return
      await tx
        .insert(mailbox)
        .values({
          id,
          workspaceId: message.workspaceId,
          invitationId: message.invitationId,
          recipient: mail.to,
          subject: mail.subject,
          html: mail.html,
          plain: mail.text,
          raw: raw.toString("utf8"),
          createdAt: now(),
        })
        .onConflictDoNothing({ target: mailbox.id })
    },
    { isolation: "read committed" },
  )
}
