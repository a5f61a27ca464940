import type { EventInput } from "../../../customers/schema"
import type { WebhookReason } from "../../reasons"

/** A delivery whose signature is right. */
export type Delivered = { json: unknown; header: (name: string) => string | undefined }

/** Of what a delivery tells. With its endpoint it makes the delivery once, however often the sender repeats it. */
export type Subject = { topic: string; objectId: string }

/** An event without its customer, who is the one of an order that has come in before. */
type OfAnOrder = { event: Omit<EventInput, "customer">; order: { id: string; topics: readonly string[] } }

/** What a delivery says: an event, or why it is none. `failed` is a fault of the sender's that somebody should see. */
export type Reading = { event: EventInput } | OfAnOrder | { ignored: WebhookReason } | { failed: WebhookReason }

/** Reads what one kind of sender sends. Both are pure: the same delivery always says the same. */
export type Adapter<Options = undefined> = {
  /** Undefined when the document is none of the sender's. */
  subjectOf: (delivered: Delivered, options: Options) => Subject | undefined
  read: (subject: Subject, json: unknown, options: Options) => Reading
}
