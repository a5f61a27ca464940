import type { Receipt, Step } from "./types"

/** What is known when an attempt is over. */
export type Ending = {
  at: Step
  /** The session was open: a reply is about this message, not about us or the server. */
  open: boolean
  /** The server's last words; absent when it said nothing. */
  reply?: string
  /** Why it said nothing. */
  cause?: string
  /** The first byte of the message was sent. */
  started: boolean
}

/** Authentication required, mechanism too weak, wrong password, encryption required (RFC 4954 6): never about a recipient. */
const LOGIN_CODES = new Set([530, 534, 535, 538])
/** Bad sequence of commands: the session is confused, the message was not judged. */
const CONFUSED = 503

/** What an ending means for the message. RFC 5321 4.2.1: 2yz done, 4yz not now, 5yz no. */
export function classify({ at, open, reply, cause, started }: Ending): Receipt {
  const lost = started ? "unknown" : "unreachable"
  if (reply === undefined) return { outcome: lost, at, reply: cause ?? "The connection ended without a reply." }
  const words = tidyReply(reply)
  const smtpCode = Number(/^\d{3}/.exec(words)?.[0] ?? 0)
  const enhancedStatus = /^\d{3} ([245]\.\d{1,3}\.\d{1,3})\b/.exec(words)?.[1]
  const receipt = (outcome: Receipt["outcome"]): Receipt => ({
    outcome,
    at,
    ...(smtpCode > 0 && { smtpCode }),
    ...(enhancedStatus && { enhancedStatus }),
    reply: words,
  })
  if (!open) return receipt("unreachable")
  if (smtpCode >= 200 && smtpCode < 300) return receipt(at === "message" && started ? "accepted" : lost)
  if (smtpCode >= 400 && smtpCode < 600) {
    if (LOGIN_CODES.has(smtpCode)) return receipt("unreachable")
    return receipt(smtpCode < 500 || smtpCode === CONFUSED ? "deferred" : "refused")
  }
  return receipt(lost)
}

/** A reply of several lines (`550-5.1.1 No\n550 5.1.1 such user`) on one: code and status once, at most 500 characters. */
function tidyReply(reply: string): string {
  const lines = reply.split(/\r?\n/).filter((line) => line.trim() !== "")
  const [first = "", ...others] = lines
  const status = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(first)?.[1]
  const rest = others.map((line) => {
    const text = line.replace(/^\d{3}[ -]/, "")
    return status && text.startsWith(status) ? text.slice(status.length) : text
  })
  return [first.replace(/^(\d{3})-/, "$1 "), ...rest]
    .join(" ")
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim()
    .slice(0, 500)
}
