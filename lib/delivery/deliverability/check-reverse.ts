import type { Answer, Dns } from "./dns"
import { type Finding, inOrder, notKnown, toDo } from "./finding"
import { isPublicAddress } from "./public-address"

/** Whether the mail server's addresses have a name that leads back to them, without which many refuse its mail. */
export async function checkReverse(host: string | null, addresses: Answer<string>, dns: Dns): Promise<Finding> {
  if (host === null) return notKnown("reverse", "no_server")
  if ("failed" in addresses) return notKnown("reverse", "no_dns", { values: { host } })
  const seen = addresses.found.filter(isPublicAddress)
  if (seen.length === 0) return notKnown("reverse", "address_unknown", { values: { host } })
  const looked = await Promise.all(seen.map((address) => lookAt(address, dns)))
  const worst = (result: Looked["result"]) => looked.find((each) => each.result === result)
  const nameless = worst("nameless")
  if (nameless) return toDo("reverse", "none", { values: { host, address: nameless.address } })
  const other = worst("other")
  if (other) return toDo("reverse", "other", { values: { host, address: other.address, name: other.name } })
  if (worst("unknown")) return notKnown("reverse", "no_dns", { values: { host } })
  const names = looked.map(({ address, name }) => `${address} → ${name}`).join(", ")
  return inOrder("reverse", "ok", { values: { names } })
}

type Looked = { address: string; result: "ok" | "nameless" | "other" | "unknown"; name: string }

async function lookAt(address: string, dns: Dns): Promise<Looked> {
  const names = await dns.ptr(address)
  if ("failed" in names) return { address, result: "unknown", name: "" }
  const [name] = names.found
  if (name === undefined) return { address, result: "nameless", name: "" }
  const back = await dns.addresses(name)
  if ("failed" in back) return { address, result: "unknown", name }
  return { address, result: back.found.includes(address) ? "ok" : "other", name }
}
