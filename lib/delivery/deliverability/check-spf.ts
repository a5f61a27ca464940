import { type Answer, type Dns, MOST_SPF_MS } from "./dns"
import { type Finding, inOrder, notKnown, toDo } from "./finding"
import { isPublicAddress } from "./public-address"

type Asked = { domain: string; host: string | null; addresses: Answer<string>; dns: Dns }

const MOST_ADDRESSES = 4
/** What lets mail in from networks that the record itself does not list: a provider's, usually. */
const ELSEWHERE = /(^|\s)[+?~-]?(include:|redirect=|exists:|ptr)/i
const EVERYBODY = /(^|\s)\+?all(\s|$)/i

/** Whether the return path's domain lets the mail server send for it (RFC 7208), as far as its addresses are known. */
export async function checkSpf({ domain, host, addresses, dns }: Asked): Promise<Finding> {
  const published = await dns.txt(domain)
  if ("failed" in published) return notKnown("spf", "no_dns", { values: { domain } })
  const records = published.found.filter((text) => /^v=spf1(\s|$)/i.test(text))
  const [record] = records
  const seen = "found" in addresses ? addresses.found.filter(isPublicAddress).slice(0, MOST_ADDRESSES) : []
  const values = { domain, record: record ?? "", host: host ?? "" }
  if (record === undefined) return toDo("spf", "none", { values, records: [suggested(domain, host, seen)] })
  if (records.length > 1) return toDo("spf", "several", { values })
  if (EVERYBODY.test(record)) return toDo("spf", "everybody", { values })
  if (seen.length === 0) return notKnown("spf", "address_unknown", { values })
  const verdicts = await Promise.all(seen.map(async (address) => ({ address, ...(await judge(address, domain, dns)) })))
  const worst = (result: Verdict["result"]) => verdicts.find((each) => each.result === result)
  const broken = worst("broken")
  if (broken) return toDo("spf", "broken", { values: { ...values, problem: broken.problem } })
  if (worst("unknown")) return notKnown("spf", "no_dns", { values })
  const outside = worst("outside")
  if (!outside) return inOrder("spf", "ok", { values: { ...values, address: seen.join(", ") } })
  const said = { values: { ...values, address: outside.address } }
  return ELSEWHERE.test(record) ? notKnown("spf", "outside_provider", said) : toDo("spf", "outside", said)
}

type Verdict = { result: "inside" | "outside" | "broken" | "unknown"; problem: string }

async function judge(address: string, domain: string, dns: Dns): Promise<Verdict> {
  // Large, and needed here alone.
  const { spf } = await import("mailauth/lib/spf/index.js")
  const { status } = await spf({
    sender: `postmaster@${domain}`,
    ip: address,
    helo: domain,
    mta: domain,
    resolver: (name: string, type: string) => dns.resolve(name, type),
    strict: true,
    maxElapsedTime: MOST_SPF_MS,
  })
  switch (status.result) {
    case "pass":
      return { result: "inside", problem: "" }
    case "permerror":
      return { result: "broken", problem: problemOf(status.comment) }
    case "temperror":
      return { result: "unknown", problem: "" }
    default:
      return { result: "outside", problem: "" }
  }
}

/** The library's words begin with the receiver's name and the address that was asked about. */
const problemOf = (comment: unknown): string => String(comment || "").replace(/^.* during lookup of [^:]*: /, "")

function suggested(domain: string, host: string | null, addresses: readonly string[]) {
  const allowed = addresses.map((address) => `${address.includes(":") ? "ip6" : "ip4"}:${address}`)
  const own = allowed.length > 0 ? allowed : host === null ? ["mx"] : [`a:${host}`]
  return { type: "TXT" as const, name: domain, value: `v=spf1 ${own.join(" ")} ~all` }
}
