import { randomBytes } from "node:crypto"
import type { GenericOptions, WebhookSource } from "./schema"

/** Shopify and Zendesk make the secret themselves; elsewhere it is typed in, so Nove makes one. */
export const makesOwnSecret = (source: WebhookSource): boolean => source === "shopify" || source === "zendesk"

/** 192 random bits in the form the sender takes; undefined where the sender makes the secret. */
export function newSecret(source: WebhookSource, { verification }: Pick<GenericOptions, "verification">) {
  if (makesOwnSecret(source)) return undefined
  const bytes = randomBytes(24)
  return source === "generic" && verification === "standard"
    ? `whsec_${bytes.toString("base64")}`
    : bytes.toString("base64url")
}
