import type { WebhookSource } from "../schema"

/** Shopify and Zendesk make the secret themselves; elsewhere it is typed in, so Nove makes one. */
export const makesSecret = (source: WebhookSource): boolean => source === "shopify" || source === "zendesk"
