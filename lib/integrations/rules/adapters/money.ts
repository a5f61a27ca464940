import { because, type WebhookReason } from "../../reasons"
import { isCurrency, numberOf, textOf } from "../values"

type Money = { value?: number; currency?: string }

/** What an order is worth. A currency that does not exist is the reason why its event cannot be used. */
export function moneyOf(value: unknown, currency: unknown): Money | { failed: WebhookReason } {
  const written = textOf(currency)
  if (written !== undefined && !isCurrency(written)) return { failed: because.unknownCurrency(written) }
  const amount = numberOf(value)
  return { ...(amount !== undefined && { value: amount }), ...(written !== undefined && { currency: written }) }
}
