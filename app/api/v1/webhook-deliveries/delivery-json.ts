import { z } from "zod"
import { INVITATION_STATES } from "@/lib/delivery/invitation-states"
import { DELIVERY_STATES } from "@/lib/integrations/schema"

const values = z.record(z.string(), z.union([z.string(), z.number()])).nullable()

/** What came in by an endpoint, and what it became. */
export const webhookDeliveryJson = z
  .object({
    id: z.string(),
    endpointId: z.string(),
    topic: z.string(),
    objectId: z.string().describe("Of what it tells: an order, a refund, a ticket."),
    state: z.enum(DELIVERY_STATES),
    reason: z.string().nullable().describe("Why it is no event: no_address, unknown_currency, paused, …"),
    reasonValues: values,
    attempt: z.number(),
    nextAttemptAt: z.date().nullable(),
    copies: z.number().describe("How often the same came."),
    receivedAt: z.date(),
    event: z.object({ id: z.string(), type: z.string(), touchpointId: z.string().nullable() }).nullable(),
    customer: z
      .object({
        id: z.string(),
        name: z.string().nullable(),
        email: z.string().nullable(),
        phone: z.string().nullable(),
      })
      .nullable(),
    invitations: z.array(
      z.object({
        id: z.string(),
        state: z.enum(INVITATION_STATES),
        reason: z.string().nullable(),
        reasonValues: values,
        sendAt: z.date(),
        surveyId: z.string(),
      }),
    ),
  })
  .meta({ id: "WebhookDelivery" })
