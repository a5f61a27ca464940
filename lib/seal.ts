import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto"
import { appSecret } from "./secret"

const CIPHER = "aes-256-gcm"
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** A key of its own, so that nothing that is signed elsewhere says anything of it. */
const sealingKey = (): Buffer => Buffer.from(hkdfSync("sha256", appSecret(), "", "nove.seal.v1", 32))

/** Encrypts a secret that is kept for whoever `owner` names: moved to another row it cannot be opened. */
export function seal(owner: string, text: string): string {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv(CIPHER, sealingKey(), nonce).setAAD(Buffer.from(owner))
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url")
}

/** The secret again; undefined when it was sealed under another APP_SECRET, for somebody else, or was changed. */
export function unseal(owner: string, sealed: string): string | undefined {
  const bytes = Buffer.from(sealed, "base64url")
  const nonce = bytes.subarray(0, NONCE_BYTES)
  const tag = bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES)
  try {
    const decipher = createDecipheriv(CIPHER, sealingKey(), nonce, { authTagLength: TAG_BYTES })
      .setAAD(Buffer.from(owner))
      .setAuthTag(tag)
    return decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES), undefined, "utf8") + decipher.final("utf8")
  } catch {
    return undefined
  }
}
