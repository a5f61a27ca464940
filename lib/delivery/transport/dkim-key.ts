import { createPrivateKey, type KeyObject } from "node:crypto"

/** The key that signs. Throws an Error that names the setting, without a word of the key, when it is no RSA key in PEM. */
export function dkimKey(pem: string): KeyObject {
  const key = parsed(pem)
  if (key?.asymmetricKeyType === "rsa") return key
  throw new Error("DKIM_KEY_FILE must hold an RSA private key in PEM format.")
}

function parsed(pem: string): KeyObject | undefined {
  try {
    return createPrivateKey(pem)
  } catch {
    return undefined
  }
}
