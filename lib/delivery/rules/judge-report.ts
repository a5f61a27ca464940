import type { InvitationState, MessageState } from "../../../db/schema"
import { parseEmail } from "../../customers/email"
import { because, type Reason } from "../reasons"
import type { ParsedReport, RecipientReport } from "../reports/types"
import { kindOfRefusal, type RefusalKind } from "./refusal"

/** Why a mail came back; `gave_up`: no server took it in time. */
export type BounceCause = RefusalKind | "gave_up"

/** What a report led to; screens say it in words. `unidentified`: it names no message of ours, so nothing changed. */
export const REPORT_OUTCOMES = [
  "bounced",
  "bounced_suppressed",
  "bounced_paused",
  "suppressed",
  "paused",
  "complained",
  "settled",
  "delayed",
  "unchanged",
  "auto_reply",
  "unidentified",
] as const
export type ReportOutcome = (typeof REPORT_OUTCOMES)[number]

/** What is changed because of a report. */
export type Effect = {
  outcome: ReportOutcome
  /** The mail was handed over after all: an unknown invitation counts as sent. */
  settle: boolean
  /** The invitation came back. */
  bounce: Reason | null
  suppress: "bounced" | "complained" | null
  pauseDomain: boolean
  /** No reminder of it goes out any more. */
  endReminders: boolean
}

/** The message a report is about, and its invitation, as they are now. */
export type Subject = {
  message: { kind: "invitation" | "reminder"; state: MessageState }
  /** No later message asks the same: one that was sent again by hand takes its place. */
  isLatest: boolean
  invitation: { state: InvitationState; startedAt: Date | null }
  /** An earlier report of this kind has led to something already. */
  judgedBefore: boolean
}

const NOTHING: Omit<Effect, "outcome"> = {
  settle: false,
  bounce: null,
  suppress: null,
  pauseDomain: false,
  endReminders: false,
}

/** What a report changes: product.md, "Asking" 6. `recipient` is the part of it about our customer. */
export function judgeReport(kind: ParsedReport["kind"], recipient: RecipientReport | null, subject: Subject): Effect {
  if (kind === "auto_reply") return { ...NOTHING, outcome: "auto_reply" }
  if (subject.judgedBefore) return { ...NOTHING, outcome: "unchanged" }
  if (kind === "complaint") {
    return { ...NOTHING, outcome: "complained", settle: isOpen(subject), suppress: "complained", endReminders: true }
  }
  if (recipient === null) return { ...NOTHING, outcome: "unchanged" }
  switch (recipient.action) {
    case "delayed":
      return { ...NOTHING, outcome: "delayed" }
    case "delivered":
      return isOpen(subject) ? { ...NOTHING, outcome: "settled", settle: true } : { ...NOTHING, outcome: "unchanged" }
    case "failed":
      return judgeFailure(recipient, subject)
    default: {
      const never: never = recipient.action
      return never
    }
  }
}

/** Whether it was handed over is not known yet: the process died then, or is about to note it. */
const isOpen = ({ message, isLatest, invitation }: Subject): boolean =>
  message.kind === "invitation" &&
  isLatest &&
  (invitation.state === "unknown" || (invitation.state === "sending" && message.state === "in_data"))

/** Whoever has answered got the mail, and a reminder that comes back says nothing of the mail before it. */
const reachedNobody = (subject: Subject): boolean =>
  subject.invitation.startedAt === null &&
  (isOpen(subject) ||
    (subject.message.kind === "invitation" && subject.isLatest && subject.invitation.state === "sent"))

function judgeFailure(recipient: RecipientReport, subject: Subject): Effect {
  const cause = causeOf(recipient)
  const suppress = cause === "address_unknown"
  const pauseDomain = cause === "domain_refused"
  const bounced = reachedNobody(subject)
  return {
    outcome: outcomeOf(bounced, suppress, pauseDomain),
    settle: isOpen(subject),
    bounce: bounced ? because.failed(cause, recipient.status ?? "") : null,
    suppress: suppress ? "bounced" : null,
    pauseDomain,
    endReminders: true,
  }
}

function outcomeOf(bounced: boolean, suppress: boolean, pauseDomain: boolean): ReportOutcome {
  if (suppress) return bounced ? "bounced_suppressed" : "suppressed"
  if (pauseDomain) return bounced ? "bounced_paused" : "paused"
  return bounced ? "bounced" : "unchanged"
}

/** What a failure is about. A temporary one (4.x.x) that became final means that time ran out, or that the mailbox stayed full. */
export function causeOf({ status, diagnostic }: Pick<RecipientReport, "status" | "diagnostic">): BounceCause {
  if (status?.startsWith("4.")) return status === "4.2.2" ? "mailbox_full" : "gave_up"
  const reply = diagnostic ?? ""
  const smtpCode = Number(/\b[45]\d\d\b/.exec(reply)?.[0] ?? 0)
  return kindOfRefusal({ smtpCode, enhancedStatus: status ?? undefined, reply })
}

/** The mildest first: where one mailbox behind an address took the mail, the address is not to blame. */
const SEVERITY = ["delivered", "delayed", "gave_up", "mailbox_full", "refused", "domain_refused", "address_unknown"]

const severityOf = (recipient: RecipientReport): number =>
  SEVERITY.indexOf(recipient.action === "failed" ? causeOf(recipient) : recipient.action)

/**
 * The part of a report that is about our customer: what names their address; where nothing does (it was forwarded, or there is
 * none), all of it. Of several parts the mildest counts. null when there is no part.
 */
export function recipientOf(recipients: readonly RecipientReport[], email: string | null): RecipientReport | null {
  const key = email === null ? undefined : parseEmail(email)?.key
  const theirs = recipients.filter(
    ({ addresses }) => key !== undefined && addresses.some((address) => parseEmail(address)?.key === key),
  )
  const [first, ...others] = theirs.length > 0 ? theirs : recipients
  if (!first) return null
  return others.reduce((mildest, one) => (severityOf(one) < severityOf(mildest) ? one : mildest), first)
}
