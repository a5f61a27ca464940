import type { DkimSetup } from "../dkim-record"
import type { Dns } from "./dns"
import { type Finding, inOrder, notKnown, toDo } from "./finding"
import { tagsOf } from "./tags"

/** Below it providers call a key weak (RFC 8301). */
const SAFE_BITS = 1024

type Setup = { setup: DkimSetup | null } | { problem: string }

/** Whether the key that signs is the one that is published (RFC 6376). */
export async function checkDkim(signature: Setup, dns: Dns): Promise<Finding> {
  if ("problem" in signature) return toDo("dkim", "bad_key", { values: { problem: signature.problem } })
  const { setup } = signature
  if (!setup) return notKnown("dkim", "unsigned")
  const { record, bits } = setup
  const values = { domain: setup.domain, name: record.name, bits }
  const published = await dns.txt(record.name)
  if ("failed" in published) return notKnown("dkim", "no_dns", { values })
  if (published.found.length === 0) return toDo("dkim", "none", { values, records: [record] })
  const keys = published.found.map((text) => keyIn(text))
  if (keys.some((key) => key === keyIn(record.value)))
    return bits < SAFE_BITS ? toDo("dkim", "weak", { values }) : inOrder("dkim", "ok", { values })
  return toDo("dkim", keys.every((key) => key === "") ? "revoked" : "other_key", { values, records: [record] })
}

/** The version may be left out; white space inside a key means nothing. */
function keyIn(record: string): string {
  const tags = tagsOf(record, "DKIM1") ?? tagsOf(`v=DKIM1;${record}`, "DKIM1")
  return (tags?.p ?? "").replace(/\s/g, "")
}
