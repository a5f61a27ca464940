/** What a mail server's no is about: its words, and the codes it gave. */
export type Refusal = {
  smtpCode?: number | undefined
  /** RFC 3463, such as "5.1.1". */
  enhancedStatus?: string | undefined
  reply: string
}

/** The address does not exist, its mailbox is full, we are refused, or something else. */
export type RefusalKind = "address_unknown" | "mailbox_full" | "domain_refused" | "refused"

/** 5.1.7 and 5.1.8 are about the sender's address (RFC 3463 3.2). */
const ABOUT_SENDER = new Set(["5.1.7", "5.1.8"])
const POLICY_WORDS = /\b(spam|blocked|blacklist|blocklist|denylist|listed|reputation|policy|banned|dmarc|spf|dkim)\b/i
const FULL_WORDS = /\b(over ?quota|quota exceeded|mailbox (is )?full|storage)\b/i

/** What a refusal is about: product.md, "Asking" 6. Servers without enhanced status say it in words only. */
export function kindOfRefusal({ smtpCode, enhancedStatus, reply }: Refusal): RefusalKind {
  if (enhancedStatus === undefined) {
    if (smtpCode === 552 || FULL_WORDS.test(reply)) return "mailbox_full"
    return POLICY_WORDS.test(reply) ? "domain_refused" : "refused"
  }
  if (enhancedStatus === "5.2.2") return "mailbox_full"
  if (enhancedStatus.startsWith("5.7.") || ABOUT_SENDER.has(enhancedStatus)) return "domain_refused"
  // "Other address status" says nothing of which address; some servers say so of our SPF record.
  if (enhancedStatus === "5.1.0" && POLICY_WORDS.test(reply)) return "domain_refused"
  return enhancedStatus.startsWith("5.1.") ? "address_unknown" : "refused"
}
