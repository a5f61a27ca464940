import type { Email } from "postal-mime"
import { type Fields, readFieldBlocks } from "./fields"
import type { RecipientReport } from "./types"

const ACTIONS: Record<string, RecipientReport["action"]> = {
  failed: "failed",
  delayed: "delayed",
  delivered: "delivered",
  relayed: "delivered",
  expanded: "delivered",
}

const LONGEST_DIAGNOSTIC = 500

/** The recipients of a delivery status part (RFC 3464 2.3); the block about the message names none. */
export const readDeliveryStatus = (text: string): RecipientReport[] =>
  readFieldBlocks(text).flatMap((fields) => readRecipient(fields) ?? [])

function readRecipient(fields: Fields): RecipientReport | undefined {
  const action = ACTIONS[/^[a-z]+/.exec(fields.get("action")?.toLowerCase() ?? "")?.[0] ?? ""]
  const addresses = ["original-recipient", "final-recipient"].flatMap((name) => addressOf(fields.get(name)) ?? [])
  if (!action || addresses.length === 0) return undefined
  return { addresses, action, ...reasonOf(fields.get("status") ?? "", fields.get("diagnostic-code") ?? "") }
}

/** The address in `rfc822; anna@example.com`; other types of address (X.400) are kept as they are, to be no match. */
const addressOf = (field: string | undefined): string | undefined =>
  field?.replace(/^[\w-]{1,40}\s*;/, "").replace(/[<>\s]/g, "") || undefined

/**
 * The status of a report, and the words behind it. What the server that refused said in its own words goes before what a
 * server on the way made of it.
 */
function reasonOf(stated: string, diagnosticCode: string): Pick<RecipientReport, "status" | "diagnostic"> {
  const diagnostic = diagnosticCode
    .replace(/^[\w-]{1,40}\s*;\s*/, "")
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim()
    .slice(0, LONGEST_DIAGNOSTIC)
    .toWellFormed()
  const said = /\b[45]\d\d[ -]'?#?([45]\.\d{1,3}\.\d{1,3})\b/.exec(diagnostic)?.[1]
  const status = said ?? /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(stated)?.[0] ?? null
  return { status: status?.endsWith(".0.0") ? null : status, diagnostic: diagnostic || null }
}

/** Refusals in plain text, as older Exim and Gmail write them, are known by their X-Failed-Recipients. */
export function readTextBounce({ headers, text = "" }: Email): RecipientReport[] {
  const failed = headers.find(({ key }) => key === "x-failed-recipients")?.value
  if (!failed) return []
  const reply = /\b[45]\d\d[ -][^\n]{0,500}/.exec(text.slice(0, 20_000))?.[0] ?? ""
  return failed
    .split(",", 100)
    .map((address) => ({ addresses: [address.trim()], action: "failed" as const, ...reasonOf("", reply) }))
}
