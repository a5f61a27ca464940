import type { Messages } from "../../i18n/messages"

/** What is looked at, in the order that it is told. */
export const CHECKS = ["server", "login", "sender", "spf", "dkim", "dmarc", "reverse", "bounces"] as const
export type Check = (typeof CHECKS)[number]

/** A record for whoever keeps the domain's DNS to publish. */
export type DnsRecord = { type: "TXT" | "MX"; name: string; value: string }

/**
 * One thing that was looked at: in order, something to do, or not to be known from here. `kind` names the sentence, `values`
 * what it speaks of; dates are ISO instants.
 */
export type Finding = {
  check: Check
  state: "ok" | "todo" | "unknown"
  kind: string
  values: Record<string, string | number>
  records: DnsRecord[]
}

/** Each has its sentence. */
type Kind<Of extends Check> = keyof Messages["deliverability"]["finding"][Of] & string

type More = { values?: Finding["values"]; records?: DnsRecord[] }

const finding =
  (state: Finding["state"]) =>
  <Of extends Check>(check: Of, kind: Kind<Of>, { values = {}, records = [] }: More = {}): Finding => ({
    check,
    state,
    kind,
    values,
    records,
  })

export const inOrder = finding("ok")
export const toDo = finding("todo")
export const notKnown = finding("unknown")
