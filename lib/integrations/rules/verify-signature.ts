import { createHash, createHmac, timingSafeEqual } from "node:crypto"
import type { GenericOptions, WebhookSource } from "../schema"

/** How far the sender's clock may be from ours. */
const LONGEST_SKEW_MS = 5 * 60_000

export type Signed = {
  /** As it came, byte for byte. */
  body: Buffer
  header: (name: string) => string | undefined
  /** When it came. */
  now: Date
}

/** Whether a delivery was signed with the secret of its endpoint, and lately where the sender says when. */
export function isSigned(
  source: WebhookSource,
  { body, header, now }: Signed,
  secret: string,
  { verification, headerName }: Pick<GenericOptions, "verification" | "headerName">,
): boolean {
  switch (source) {
    case "shopify":
      return sameBytes(hmac(secret, body), header("x-shopify-hmac-sha256"))
    case "woocommerce":
      return sameBytes(hmac(secret, body), header("x-wc-webhook-signature"))
    case "zendesk": {
      const at = header("x-zendesk-webhook-signature-timestamp") ?? ""
      return !isLate(Date.parse(at), now) && sameBytes(hmac(secret, at, body), header("x-zendesk-webhook-signature"))
    }
    case "generic":
      return verification === "standard"
        ? isStandardSigned({ body, header, now }, secret)
        : sameText(secret, (header(headerName) ?? "").replace(/^Bearer /i, ""))
    default:
      return source satisfies never
  }
}

/** standardwebhooks.com: any of the space-separated signatures over id, time in seconds and body. */
function isStandardSigned({ body, header, now }: Signed, secret: string): boolean {
  const id = header("webhook-id")
  const at = header("webhook-timestamp") ?? ""
  if (!id || !/^\d{1,12}$/.test(at) || isLate(Number(at) * 1000, now)) return false
  const key = secret.startsWith("whsec_") ? Buffer.from(secret.slice("whsec_".length), "base64") : secret
  const expected = hmac(key, `${id}.${at}.`, body)
  return (header("webhook-signature") ?? "")
    .split(" ")
    .some((signature) => signature.startsWith("v1,") && sameBytes(expected, signature.slice("v1,".length)))
}

function hmac(key: string | Buffer, ...parts: readonly (string | Buffer)[]): Buffer {
  const sum = createHmac("sha256", key)
  for (const part of parts) sum.update(part)
  return sum.digest()
}

const isLate = (at: number, now: Date): boolean => !(Math.abs(at - now.getTime()) <= LONGEST_SKEW_MS)

/** Compares in constant time; the base64 must be written exactly as the sender writes it. */
const sameBytes = (expected: Buffer, signature: string | undefined): boolean =>
  signature !== undefined && sameText(expected.toString("base64"), signature)

/** Through hashes of one length, so that not even the length of a secret shows. */
const sameText = (expected: string, given: string): boolean => timingSafeEqual(digest(expected), digest(given))

const digest = (text: string): Buffer => createHash("sha256").update(text).digest()
