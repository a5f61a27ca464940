import { createHmac, timingSafeEqual } from "node:crypto"

/** The headers every invitation carries: one-click unsubscribe (RFC 8058), and that a machine wrote it (RFC 3834). */
export const invitationHeaders = (unsubscribeUrl: string): Record<string, string> => ({
  "List-Unsubscribe": `<${new URL(unsubscribeUrl).href}>`,
  "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  "Auto-Submitted": "auto-generated",
})

/** The Message-ID of a message row, in the sender's domain. */
export const messageIdOf = (id: string, senderAddress: string): string =>
  `<${id}@${senderAddress.slice(senderAddress.lastIndexOf("@") + 1)}>`

/** The id in such a Message-ID; empty when it is none of ours. */
export const idOfMessage = (messageId: string): string => /^<([^@]+)@/.exec(messageId)?.[1] ?? ""

/** Reads MAIL_FROM: `Name <address>`, `"Name" <address>` or a bare address, which is then its own name. */
export function parseSender(text: string): { name: string; address: string } {
  const [, name = "", address] = /^\s*"?([^"<]*?)"?\s*<([^<>\s]+)>\s*$/.exec(text) ?? []
  return address ? { name: name.trim() || address, address } : { name: text.trim(), address: text.trim() }
}

const RETURN_PATH = /^bounce\+([0-9a-f]{32})\.([0-9a-f]{24})@/i
const seal = (hexId: string, secret: string | Buffer): Buffer =>
  createHmac("sha256", secret).update(`return path ${hexId}`).digest().subarray(0, 12)

/**
 * The return path of one message (VERP): `bounce+ID.HMAC@BOUNCE_DOMAIN`, so that a bounce names its message and cannot be
 * forged. `id` is a UUID; the local part has 64 characters, the most RFC 5321 allows, and survives lower-casing.
 */
export function returnPath(id: string, bounceDomain: string, secret: string | Buffer): string {
  const hexId = id.replaceAll("-", "").toLowerCase()
  return `bounce+${hexId}.${seal(hexId, secret).toString("hex")}@${bounceDomain}`
}

/** The message id in a return path made with this secret; null for any other address. Compares in constant time. */
export function readReturnPath(address: string, secret: string | Buffer): string | null {
  const [, id, mac] = RETURN_PATH.exec(address) ?? []
  if (!id || !mac) return null
  const hexId = id.toLowerCase()
  if (!timingSafeEqual(seal(hexId, secret), Buffer.from(mac, "hex"))) return null
  return hexId.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5")
}
