import { randomBytes } from "node:crypto"
import { makesSecret } from "./rules/makes-secret"
import type { GenericOptions, WebhookSource } from "./schema"

/** 192 random bits in the form the sender takes; undefined where the sender makes the secret. */
export function newSecret(source: WebhookSource, { verification }: Pick<GenericOptions, "verification">) {
  if (makesSecret(source)) return undefined
  const bytes = randomBytes(24)
  return source === "generic" && verification === "standard"
    ? `whsec_${bytes.toString("base64")}`
    : bytes.toString("base64url")
}
