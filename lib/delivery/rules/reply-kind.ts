/** What a mail server's last words about a message come to. */
export type ReplyKind = "address_unknown" | "mailbox_full" | "policy" | "later" | "refused" | "no_reply"

export type Reply = { smtpCode: number | null; smtpStatus: string | null }

/** 5.1.7 and 5.1.8 are about the sender's address (RFC 3463 3.2). */
const ABOUT_SENDER = /^5\.1\.[78]$/

/** The kind of a reply by its enhanced status (RFC 3463), else by its code (RFC 5321 4.2); `undefined`: it was accepted. */
export function replyKind({ smtpCode, smtpStatus }: Reply): ReplyKind | undefined {
  if (smtpCode === null) return "no_reply"
  if (smtpCode < 400) return undefined
  if (smtpStatus ? /^[45]\.2\.2$/.test(smtpStatus) : smtpCode === 552) return "mailbox_full"
  if (smtpCode < 500) return "later"
  if (smtpStatus?.startsWith("5.7.") || ABOUT_SENDER.test(smtpStatus ?? "")) return "policy"
  return smtpStatus?.startsWith("5.1.") ? "address_unknown" : "refused"
}
