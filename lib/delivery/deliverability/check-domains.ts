import type { Dns } from "./dns"
import { type Finding, inOrder, notKnown, toDo } from "./finding"

/** Whether a domain can be one of the internet; MAIL_FROM names none until somebody sets it. */
export const isRealDomain = (domain: string): boolean => domain.includes(".") && !/(^|\.)localdomain$/.test(domain)

/** Whether the sender's domain is one, and takes the mail that people send back to it. */
export async function checkSender(address: string, domain: string, dns: Dns): Promise<Finding> {
  const values = { address, domain }
  if (!isRealDomain(domain)) return toDo("sender", "unset", { values })
  const taken = await takersOf(domain, dns)
  if (taken === undefined) return notKnown("sender", "no_dns", { values })
  if (taken.length === 0) return toDo("sender", "no_mail", { values })
  return inOrder("sender", "ok", { values: { ...values, hosts: taken.join(", ") } })
}

/** Whether returned mail finds its way to the domain of the return path. */
export async function checkBounces(domain: string | null, dns: Dns): Promise<Finding> {
  if (domain === null) return toDo("bounces", "unset")
  const values = { domain }
  const taken = await takersOf(domain, dns)
  if (taken === undefined) return notKnown("bounces", "no_dns", { values })
  if (taken.length === 0) {
    const record = { type: "MX" as const, name: domain, value: `10 mail.${domain}` }
    return toDo("bounces", "none", { values, records: [record] })
  }
  return inOrder("bounces", "ok", { values: { ...values, hosts: taken.join(", ") } })
}

/** Hosts that take a domain's mail: its MX records, none where they say so (RFC 7505), else the domain itself. */
async function takersOf(domain: string, dns: Dns): Promise<string[] | undefined> {
  const mx = await dns.mx(domain)
  if ("failed" in mx) return undefined
  if (mx.found.length > 0) return mx.found.filter((host) => host !== "" && host !== ".")
  const own = await dns.addresses(domain)
  if ("failed" in own) return undefined
  return own.found.length > 0 ? [domain] : []
}
