import { because, type Reason } from "./reasons"
import { kindOfRefusal } from "./rules/refusal"
import { GIVE_UP_MS, nextAttemptAt } from "./rules/retry"
import type { Receipt } from "./transport/types"

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
  const about = kindOfRefusal(receipt)
  if (about === "mailbox_full") return later(attempt, failed(about, receipt))
  if (about === "domain_refused") return isTooLate(attempt) ? failed(about, receipt) : { kind: "pauseDomain" }
  return failed(about, receipt, about === "address_unknown")
}

const later = (attempt: Attempt, atLast: Verdict): Verdict =>
  isTooLate(attempt)
    ? atLast
    : { kind: "retry", at: nextAttemptAt(attempt.now, attempt.attempt + 1, attempt.receipt.reply, attempt.random) }

const isTooLate = ({ now, since }: Attempt): boolean => now.getTime() - since.getTime() >= GIVE_UP_MS

const gaveUp = (receipt: Receipt): Verdict => failed("gave_up", receipt)

function failed(key: Parameters<typeof because.failed>[0], receipt: Receipt, suppress = false): Verdict {
  const code = [receipt.smtpCode, receipt.enhancedStatus].filter((part) => part !== undefined).join(" ")
  return { kind: "failed", reason: because.failed(key, code), suppress }
}
