import { because } from "../../reasons"
import { at } from "../pointer"
import { customerOf, instantOf, textOf, withoutEmpty } from "../values"
import type { Adapter, Subject } from "./adapter"

const TYPES = ["ticket.solved", "ticket.reopened"]
const STATUS_CHANGED = "zen:event-type:ticket.status_changed"
const CHANNELS: Record<string, string> = {
  email: "email",
  mail: "email",
  web: "website",
  "web form": "website",
  chat: "chat",
  messaging: "chat",
  phone: "phone",
  sms: "sms",
  mobile: "mobile_app",
  facebook: "social",
  twitter: "social",
}

/**
 * Zendesk (developer.zendesk.com/documentation/webhooks): the body that Nove gives for a trigger. Zendesk's own events name
 * no address, so they become none. A ticket may be solved and reopened several times, so the time is of its id.
 */
export const zendesk: Adapter = {
  subjectOf: ({ json }) => ofTrigger(json) ?? ofEvent(json),
  read({ topic, objectId }, json) {
    if (!TYPES.includes(topic) && topic !== STATUS_CHANGED) return { ignored: because.otherTopic(topic) }
    const customer = customerOf({
      email: at(json, "email"),
      phone: at(json, "phone"),
      name: at(json, "name"),
      locale: at(json, "locale"),
    })
    if (!customer) return { ignored: because.noAddress() }
    return {
      event: withoutEmpty({
        type: topic,
        externalId: objectId,
        customer,
        channel: CHANNELS[textOf(at(json, "channel"))?.toLowerCase() ?? ""],
        occurredAt: instantOf(at(json, "updated_at")),
        properties: withoutEmpty({ ticket_id: textOf(at(json, "ticket_id")) }),
      }),
    }
  },
}

function ofTrigger(json: unknown): Subject | undefined {
  const topic = textOf(at(json, "event"), 100)
  const ticket = textOf(at(json, "ticket_id"), 100)
  if (!topic || !ticket) return undefined
  const time = textOf(at(json, "updated_at"), 60)
  return { topic, objectId: time ? `${ticket} ${time}` : ticket }
}

function ofEvent(json: unknown): Subject | undefined {
  const topic = textOf(at(json, "type"), 100)
  const objectId = textOf(at(json, "id"))
  return topic && objectId ? { topic, objectId } : undefined
}
