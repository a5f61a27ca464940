import { getServers, lookup, Resolver } from "node:dns/promises"
import { isIP } from "node:net"

/** What DNS says: records, none of that kind, or no answer that could be relied on. */
export type Answer<Data> = { found: Data[] } | { failed: string }

export type Dns = {
  txt(name: string): Promise<Answer<string>>
  /** Hosts that take mail for a domain, the preferred one first. */
  mx(name: string): Promise<Answer<string>>
  ptr(address: string): Promise<Answer<string>>
  /** IPv4 and IPv6. */
  addresses(host: string): Promise<Answer<string>>
  /** Any records as node:dns gives them; rejects as that does. */
  resolve(name: string, type: string): Promise<string[] | string[][]>
}

const TIMEOUT_MS = 2000
const MOST_MS = 5000

/** How long one judgement of SPF may take, with all the lookups it asks for. */
export const MOST_SPF_MS = 10_000

/** No such name, and no such record of a name. */
const NOTHING = new Set(["ENOTFOUND", "ENODATA"])

/** Asks the name servers of this process, or these. A question that is not answered within seconds has failed. */
export function openDns(servers: readonly string[] = getServers()): Dns {
  const resolver = new Resolver({ timeout: TIMEOUT_MS, tries: 2, maxTimeout: MOST_MS })
  resolver.setServers(servers)
  return {
    txt: (name) => answer(async () => (await resolver.resolveTxt(name)).map((parts) => parts.join(""))),
    mx: (name) =>
      answer(async () => {
        const records = await resolver.resolveMx(name)
        return records.sort((left, right) => left.priority - right.priority).map(({ exchange }) => exchange)
      }),
    ptr: (address) => answer(() => resolver.reverse(address)),
    addresses: (host) => addressesOf(resolver, host),
    // Of the types that are asked for only MX has records of another shape, and the one who asks knows it.
    resolve: (name, type) => resolver.resolve(name, type) as Promise<string[] | string[][]>,
  }
}

async function addressesOf(resolver: Resolver, host: string): Promise<Answer<string>> {
  if (isIP(host)) return { found: [host] }
  const [four, six] = await Promise.all([answer(() => resolver.resolve4(host)), answer(() => resolver.resolve6(host))])
  const found = [four, six].flatMap((each) => ("found" in each ? each.found : []))
  if (found.length > 0) return { found }
  // A name that only this machine knows, from its hosts file.
  const local = await answer(async () => (await lookup(host, { all: true })).map(({ address }) => address))
  if ("found" in local && local.found.length > 0) return local
  return "failed" in four ? four : six
}

async function answer<Data>(ask: () => Promise<Data[]>): Promise<Answer<Data>> {
  try {
    return { found: await ask() }
  } catch (error) {
    // node:dns rejects with nothing but errors that have a code.
    const { code = "" } = error as NodeJS.ErrnoException
    return NOTHING.has(code) ? { found: [] } : { failed: code }
  }
}
