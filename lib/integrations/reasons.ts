/** Why a delivery became no event; screens say it in words from the key and the values. */
export type WebhookReasonKey =
  | "paused"
  | "no_address"
  | "test_order"
  | "other_topic"
  | "other_status"
  | "not_mapped"
  | "no_type"
  | "unknown_order"
  | "unknown_currency"
  | "bad_value"
  | "gave_up"
  | "erased"

/** A reason as it stands in a delivery's row. */
export type WebhookReason = { reason: WebhookReasonKey; reasonValues: Record<string, string | number> | null }

const LONGEST_QUOTE = 40

/** As much of a text of the sender as a sentence can hold. */
const quoted = (text: string): string => (text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text)

/** Every reason with the values it is told with. */
export const because = {
  paused: (): WebhookReason => ({ reason: "paused", reasonValues: null }),
  /** The sender names no email address and no number that can be used. */
  noAddress: (): WebhookReason => ({ reason: "no_address", reasonValues: null }),
  testOrder: (): WebhookReason => ({ reason: "test_order", reasonValues: null }),
  otherTopic: (topic: string): WebhookReason => ({ reason: "other_topic", reasonValues: { topic: quoted(topic) } }),
  otherStatus: (status: string): WebhookReason => ({
    reason: "other_status",
    reasonValues: { status: quoted(status) },
  }),
  notMapped: (): WebhookReason => ({ reason: "not_mapped", reasonValues: null }),
  /** Where the mapping looks for the event's type there is none, or one with characters that no type has. */
  noType: (): WebhookReason => ({ reason: "no_type", reasonValues: null }),
  /** A refund tells of an order that has not come in. */
  unknownOrder: (order: string): WebhookReason => ({ reason: "unknown_order", reasonValues: { order: quoted(order) } }),
  unknownCurrency: (currency: string): WebhookReason => ({
    reason: "unknown_currency",
    reasonValues: { currency: quoted(currency) },
  }),
  /** `field` of the event, such as occurredAt, cannot be used. */
  badValue: (field: string): WebhookReason => ({ reason: "bad_value", reasonValues: { field: quoted(field) } }),
  gaveUp: (attempts: number): WebhookReason => ({ reason: "gave_up", reasonValues: { attempts } }),
  erased: (): WebhookReason => ({ reason: "erased", reasonValues: null }),
}
