import { z } from "zod"
import { eventInput, properties } from "../customers/schema"
import { INVITATION_STATES } from "../delivery/invitation-states"
import { receiveEvent } from "../delivery/receive-event"
import { endpoint } from "./endpoint"

/** Tells apart events of the API from those of imports and webhooks, which count their ids on their own. */
export const SOURCE = "api"

const planned = z.object({
  id: z.string(),
  state: z.enum(INVITATION_STATES),
  reason: z.string().nullable().describe("Why it is not sent: cooldown, suppressed, sampled_out, …"),
  sendAt: z.date(),
  surveyId: z.string(),
  touchpointId: z.string(),
})

const eventJson = z
  .object({
    id: z.string(),
    type: z.string(),
    customerId: z.string(),
    touchpointId: z.string().nullable().describe("Where events of this type are placed on the journey."),
    externalId: z.string().describe("The sender’s id; the event’s own where there was none."),
    channel: z.string().nullable(),
    occurredAt: z.date(),
    value: z.number().nullable(),
    currency: z.string().nullable(),
    properties,
    createdAt: z.date(),
    invitations: z.array(planned).describe("The invitations that it led to, also those that are skipped."),
  })
  .meta({ id: "Event" })

/** `POST /api/v1/events`, which the server answers itself, without Next. */
export const postEvent = endpoint({
  summary: "Say that something happened to a customer",
  description:
    "Creates the customer or merges what is newly known into the one with that email, else external id, else phone, and " +
    "plans an invitation for every active trigger that the event meets. The same type and externalId again change " +
    "nothing and give the first result.",
  scope: "write",
  body: eventInput,
  answer: eventJson,
  status: 201,
  otherwise: "This event was seen before: the first result.",
  example: {
    type: "order.delivered",
    externalId: "order-1001",
    occurredAt: "2026-11-23T10:00:00Z",
    customer: { email: "anna@example.com", name: "Anna Rossi", locale: "it" },
    value: 59.9,
    currency: "EUR",
    properties: { store: "online", courier: "BRT" },
  },
  async answerWith({ ctx, body }) {
    const { event, invitations, duplicate } = await receiveEvent(ctx, body, { source: SOURCE })
    return { ...event, invitations, duplicate }
  },
  seenBefore: ({ duplicate }) => duplicate,
})
