import { kindOfRefusal } from "./refusal"

/** What a mail server's last words about a message come to. */
export type ReplyKind = "address_unknown" | "mailbox_full" | "policy" | "later" | "refused" | "no_reply"

type Reply = { smtpCode: number | null; smtpStatus: string | null; smtpReply: string | null }

/** The kind of a reply; a refusal is read as the queue read it when it decided. `undefined`: it was accepted. */
export function replyKind({ smtpCode, smtpStatus, smtpReply }: Reply): ReplyKind | undefined {
  if (smtpCode === null) return "no_reply"
  if (smtpCode < 400) return undefined
  if (smtpCode < 500) return smtpStatus === "4.2.2" ? "mailbox_full" : "later"
  const about = kindOfRefusal({ smtpCode, enhancedStatus: smtpStatus ?? undefined, reply: smtpReply ?? "" })
  return about === "domain_refused" ? "policy" : about
}
