import type { Dns } from "./dns"
import { type Finding, inOrder, notKnown, toDo } from "./finding"
import { tagsOf } from "./tags"

type Asked = {
  /** Of the visible sender. */
  domain: string
  /** Whom SPF speaks of: the return path's domain. */
  returnDomain: string
  dkimDomain: string | null
  dns: Dns
}

const MOST_LEVELS = 8
const POLICIES = ["none", "quarantine", "reject"]

/**
 * Whether the sender's domain says what becomes of mail that is not its own, and whether ours would pass for its own. The policy
 * is looked for upwards from the domain; the name that has it is the organisation's, to which SPF's or DKIM's domain must belong.
 */
export async function checkDmarc({ domain, returnDomain, dkimDomain, dns }: Asked): Promise<Finding> {
  for (const organisation of upwards(domain)) {
    const published = await dns.txt(`_dmarc.${organisation}`)
    if ("failed" in published) return notKnown("dmarc", "no_dns", { values: { domain } })
    const policies = published.found.filter((text) => /^v=DMARC1\s*(;|$)/i.test(text.trim()))
    const [record] = policies
    if (record === undefined) continue
    const values = { domain, name: `_dmarc.${organisation}`, record }
    if (policies.length > 1) return toDo("dmarc", "several", { values })
    const tags = tagsOf(record, "DMARC1") ?? {}
    const policy = ((organisation === domain ? undefined : tags.sp) ?? tags.p ?? "").toLowerCase()
    if (!POLICIES.includes(policy)) return toDo("dmarc", "broken", { values })
    const belongs = (other: string, strict: boolean) =>
      other === domain || (!strict && (other === organisation || other.endsWith(`.${organisation}`)))
    const aligned =
      belongs(returnDomain, tags.aspf === "s") || (dkimDomain !== null && belongs(dkimDomain, tags.adkim === "s"))
    if (!aligned) return toDo("dmarc", "not_aligned", { values: { ...values, returnDomain } })
    return inOrder("dmarc", policy === "none" ? "watching" : "ok", { values: { ...values, policy } })
  }
  const record = { type: "TXT" as const, name: `_dmarc.${domain}`, value: "v=DMARC1; p=none" }
  return toDo("dmarc", "none", { values: { domain }, records: [record] })
}

/** The domain and those above it, down to two labels. */
function upwards(domain: string): string[] {
  const labels = domain.split(".")
  const most = Math.min(MOST_LEVELS, Math.max(labels.length - 1, 1))
  return Array.from({ length: most }, (_, index) => labels.slice(index).join("."))
}
