import { because, type Reason } from "../reasons"
import type { Receipt } from "../transport/types"
import { GIVE_UP_MS, nextAttemptAt } from "./retry"

/** What becomes of a message after an attempt. */
export type Verdict =
  | { kind: "accepted" }
  | { kind: "unknown" }
  | { kind: "retry"; at: Date }
  /** No mail server for us: the attempt does not count, and sending rests. */
  | { kind: "hold" }
  /** The recipient's domain refuses us: nothing goes there for a while. */
  | { kind: "pauseDomain" }
  | { kind: "failed"; reason: Reason; suppress: boolean }

export type Attempt = {
  receipt: Receipt
  /** Failed attempts before this one. */
  attempt: number
  /** When the message was first claimed. */
  since: Date
  now: Date
  /** 0–1 */
  random: number
}

/** 5.1.7 and 5.1.8 are about the sender's address (RFC 3463 3.2). */
const ABOUT_SENDER = new Set(["5.1.7", "5.1.8"])
const POLICY_WORDS = /\b(spam|blocked|blacklist|blocklist|denylist|listed|reputation|policy|banned|dmarc|spf|dkim)\b/i
const FULL_WORDS = /\b(over ?quota|quota exceeded|mailbox (is )?full|storage)\b/i

/** What a receipt means for its message: product.md, "Asking" 6. */
export function judgeReceipt(attempt: Attempt): Verdict {
  const { receipt } = attempt
  switch (receipt.outcome) {
    case "accepted":
      return { kind: "accepted" }
    case "unknown":
      return { kind: "unknown" }
    case "unreachable":
      return isTooLate(attempt) ? gaveUp(receipt) : { kind: "hold" }
    case "deferred":
      return later(attempt, gaveUp(receipt))
    case "refused":
      return judgeRefusal(attempt)
    default: {
      const never: never = receipt.outcome
      return never
    }
  }
}

function judgeRefusal(attempt: Attempt): Verdict {
  const { receipt } = attempt
  if (receipt.at !== "recipient" && receipt.at !== "message")
    return isTooLate(attempt) ? gaveUp(receipt) : { kind: "hold" }
  if (isFull(receipt)) return later(attempt, failed("mailbox_full", receipt))
  if (isPolicy(receipt)) return isTooLate(attempt) ? failed("domain_refused", receipt) : { kind: "pauseDomain" }
  const unknownAddress = receipt.enhancedStatus?.startsWith("5.1.") ?? false
  return failed(unknownAddress ? "address_unknown" : "refused", receipt, unknownAddress)
}

const later = (attempt: Attempt, atLast: Verdict): Verdict =>
  isTooLate(attempt)
    ? atLast
    : { kind: "retry", at: nextAttemptAt(attempt.now, attempt.attempt + 1, attempt.receipt.reply, attempt.random) }

const isTooLate = ({ now, since }: Attempt): boolean => now.getTime() - since.getTime() >= GIVE_UP_MS

const isFull = ({ smtpCode, enhancedStatus, reply }: Receipt): boolean =>
  enhancedStatus ? enhancedStatus === "5.2.2" : smtpCode === 552 || FULL_WORDS.test(reply)

/** We are refused, not the address. Servers without enhanced status say it in words only. */
const isPolicy = ({ enhancedStatus, reply }: Receipt): boolean =>
  enhancedStatus ? enhancedStatus.startsWith("5.7.") || ABOUT_SENDER.has(enhancedStatus) : POLICY_WORDS.test(reply)

const gaveUp = (receipt: Receipt): Verdict => failed("gave_up", receipt)

function failed(key: Parameters<typeof because.failed>[0], receipt: Receipt, suppress = false): Verdict {
  const code = [receipt.smtpCode, receipt.enhancedStatus].filter((part) => part !== undefined).join(" ")
  return { kind: "failed", reason: because.failed(key, code), suppress }
}
