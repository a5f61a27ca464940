import PostalMime, { type Email } from "postal-mime"
import { readDeliveryStatus, readTextBounce } from "./delivery-status"
import { addressesIn, type Fields, readFieldBlocks } from "./fields"
import type { ParsedReport } from "./types"

/** The most of a mail that is read. A report is a few KB and comes first; what is cut off is the copy of our own mail. */
export const READ_BYTES = 256_000
/** Parsing takes time by the line: a megabyte of line ends would hold everything up for seconds. */
const READ_LINES = 5000

const LIMITS = { maxNestingDepth: 20, maxHeadersSize: 256_000 }

/** Feedback that a person gave because they did not want the mail; `not-spam` and reports of signatures are none (RFC 5965 7.3). */
const COMPLAINTS = new Set(["abuse", "fraud", "opt-out", "opt-out-list"])

/** The part of a mail that is read. */
export function beginningOf(raw: Uint8Array): Uint8Array {
  const bytes = raw.subarray(0, READ_BYTES)
  let end = -1
  for (let line = 0; line < READ_LINES; line += 1) {
    end = bytes.indexOf(10, end + 1)
    if (end < 0) return bytes
  }
  return bytes.subarray(0, end + 1)
}

/** Reads a mail as a report. One that cannot be read, or is cut off, is whatever its readable part says, at worst `other`. */
export async function parseReport(raw: Uint8Array): Promise<ParsedReport> {
  const mail = await read(beginningOf(raw))
  if (!mail) return { kind: "other", returnPaths: [], unsubscribeToken: null, recipients: [] }
  const feedback = readFieldBlocks(partOf(mail, /^message\/feedback-report$/) ?? "")[0]
  if (feedback) return readComplaint(mail, feedback)
  const status = partOf(mail, /^message\/(global-)?delivery-status$/)
  const recipients = status === undefined ? readTextBounce(mail) : readDeliveryStatus(status)
  const report = { returnPaths: arrivedAt(mail), unsubscribeToken: null, recipients }
  if (recipients.length > 0) return { ...report, kind: "bounce" }
  return { ...report, kind: isAutoReply(mail) ? "auto_reply" : "other" }
}

async function read(raw: Uint8Array): Promise<Email | null> {
  try {
    return await PostalMime.parse(raw, { ...LIMITS, forceRfc822Attachments: true, attachmentEncoding: "utf8" })
  } catch {
    // Nested or headed beyond every limit: no report is.
    return null
  }
}

function partOf({ attachments }: Email, type: RegExp): string | undefined {
  const part = attachments.find(({ mimeType }) => type.test(mimeType))
  return typeof part?.content === "string" ? part.content : undefined
}

const ARRIVED_AT = new Set(["delivered-to", "x-original-to", "envelope-to", "x-envelope-to", "to"])

/** The addresses it was delivered to, as the servers on its way wrote them down. */
const arrivedAt = ({ headers }: Email): string[] =>
  headers.filter(({ key }) => ARRIVED_AT.has(key)).flatMap(({ value }) => addressesIn(value))

/**
 * A complaint comes to an address of its own, so it is known by what it tells of our mail: its return path, or the
 * unsubscribe link, which is signed too.
 */
async function readComplaint(mail: Email, feedback: Fields): Promise<ParsedReport> {
  const kind = COMPLAINTS.has(feedback.get("feedback-type")?.toLowerCase() ?? "") ? "complaint" : "other"
  const copy = partOf(mail, /^(message\/(global|rfc822)|text\/rfc822-headers)$/)
  const original = copy === undefined ? null : await read(Buffer.from(copy))
  const header = (name: string) => original?.headers.find(({ key }) => key === name)?.value ?? ""
  const told = [feedback.get("original-mail-from") ?? "", header("return-path")].flatMap(addressesIn)
  const [, unsubscribeToken = null] = /\/u\/([\w-]{22})>/.exec(header("list-unsubscribe").slice(0, 2000)) ?? []
  return { kind, returnPaths: [...arrivedAt(mail), ...told], unsubscribeToken, recipients: [] }
}

/** RFC 3834 5, and what servers wrote before it. */
function isAutoReply({ headers }: Email): boolean {
  return headers.some(({ key, value }) => {
    if (key === "auto-submitted") return /^\s*auto-replied/i.test(value)
    return /^x-auto(reply|respond)$/.test(key) || (key === "precedence" && /auto_reply/i.test(value))
  })
}
