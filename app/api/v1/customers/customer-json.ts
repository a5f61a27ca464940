import { z } from "zod"
import { properties } from "@/lib/customers/schema"

const fields = z.object({
  id: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  name: z.string().nullable(),
  locale: z.string().nullable(),
  timeZone: z.string().nullable(),
  externalId: z.string().nullable(),
  properties,
  consentAt: z.date().nullable().describe("When they agreed to be asked; null: they have not, or have taken it back."),
  consentWithdrawnAt: z.date().nullable(),
  lastInvitedAt: z.date().nullable(),
  createdAt: z.date(),
})

/** A customer as the API shows one. */
export const customerJson = fields.meta({ id: "Customer" })

const event = z.object({
  id: z.string(),
  type: z.string(),
  touchpointId: z.string().nullable(),
  channel: z.string().nullable(),
  occurredAt: z.date(),
  value: z.number().nullable(),
  currency: z.string().nullable(),
  properties,
})

export const customerWithEventsJson = fields.extend({
  events: z.array(event).describe("What happened, the latest 100, newest first."),
})
