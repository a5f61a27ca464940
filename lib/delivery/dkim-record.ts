import { createPublicKey } from "node:crypto"
import { readFileSync } from "node:fs"
import { type Config, config } from "../config"
import type { DnsRecord } from "./deliverability/finding"
import { dkimKey } from "./transport/dkim-key"

type DkimSettings = NonNullable<Config["dkim"]>

/** A signature as it is set up: where its public key belongs, the record to publish, and the key's length in bits. */
export type DkimSetup = { domain: string; selector: string; record: DnsRecord; bits: number }

/** The signature that is set up, null for none; or what is wrong with its key, in words. */
export function readSignature(): { setup: DkimSetup | null } | { problem: string } {
  const { dkim } = config()
  try {
    return { setup: dkim ? dkimSetup(dkim) : null }
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) }
  }
}

/** Derives the public half from the private key. Throws an Error that names the setting when there is no such key. */
function dkimSetup({ domain, selector, keyFile }: DkimSettings): DkimSetup {
  const key = createPublicKey(dkimKey(readDkimKey(keyFile)))
  const published = key.export({ type: "spki", format: "der" }).toString("base64")
  const name = `${selector}._domainkey.${domain}`
  return {
    domain,
    selector,
    record: { type: "TXT", name, value: `v=DKIM1; k=rsa; p=${published}` },
    bits: key.asymmetricKeyDetails?.modulusLength ?? 0,
  }
}

/** The private key in PEM. Throws an Error that names the setting. */
export function readDkimKey(file: string): string {
  try {
    return readFileSync(file, "utf8")
  } catch {
    throw new Error(`DKIM_KEY_FILE names a file that cannot be read: ${file}.`)
  }
}
