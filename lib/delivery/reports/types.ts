/** What a mail, read as a report, is: a delivery report (RFC 3464), a complaint (RFC 5965), an automatic reply, anything else. */
type ReportKind = "bounce" | "complaint" | "auto_reply" | "other"

/** What a delivery report says of one recipient. */
export type RecipientReport = {
  /** The addresses it goes by: the final one, and the one that was written to. */
  addresses: string[]
  action: "failed" | "delayed" | "delivered"
  /** RFC 3463, such as "5.1.1"; null where there is none or "5.0.0", which says nothing. */
  status: string | null
  /** The words of the server that refused, on one line; may hold an address. */
  diagnostic: string | null
}

/** A mail that came back to us, as far as it matters here. */
export type ParsedReport = {
  kind: ReportKind
  /** Where it came to, and what it says the return path of our mail was: one may be made by us. */
  returnPaths: string[]
  /** The token of the unsubscribe link in the mail a complaint is about. */
  unsubscribeToken: string | null
  recipients: RecipientReport[]
}

/** What the list can be narrowed to; `unidentified` are those that name no mail of ours, of whatever kind. */
export const REPORT_FILTERS = ["bounce", "complaint", "auto_reply", "other", "unidentified"] as const
