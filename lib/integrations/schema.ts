import { z } from "zod"
import { eventTypeName } from "../journey/schema"

/** Who sends webhooks, in the order screens show them. */
export const WEBHOOK_SOURCES = ["shopify", "woocommerce", "zendesk", "generic"] as const
export type WebhookSource = (typeof WEBHOOK_SOURCES)[number]

export const DELIVERY_STATES = ["received", "done", "ignored", "failed"] as const

/** What a program of one's own may say of an event beside its type, in the order the mapping shows it. */
export const MAPPED_FIELDS = [
  "externalId",
  "email",
  "phone",
  "name",
  "locale",
  "occurredAt",
  "value",
  "currency",
  "channel",
  "orderId",
] as const
export type MappedField = (typeof MAPPED_FIELDS)[number]

const MOST_PROPERTIES = 20

/** Where in a JSON document a value stands (RFC 6901), such as `/order/customer/email`. */
const pointer = z
  .string()
  .max(300)
  .regex(/^(\/([^~/]|~[01])*)+$/, "must be a JSON pointer such as /order/id")

/** Which parts of a program's JSON make the event. */
export const webhookMapping = z.strictObject({
  type: z
    .union([z.strictObject({ name: eventTypeName }), z.strictObject({ path: pointer })])
    .describe("The event’s type: always the same name, or what stands at a path."),
  fields: z.partialRecord(z.enum(MAPPED_FIELDS), pointer).default({}),
  properties: z
    .record(z.string().trim().min(1, "is empty").max(100), pointer)
    .refine((all) => Object.keys(all).length <= MOST_PROPERTIES, `has at most ${MOST_PROPERTIES} entries`)
    .default({})
    .describe("Properties of the event by name, each with its path."),
})
export type WebhookMapping = z.output<typeof webhookMapping>

const generic = {
  verification: z
    .enum(["standard", "header"])
    .describe("standard: a signature as Standard Webhooks has it; header: the secret itself in a header."),
  headerName: z
    .string()
    .regex(/^[A-Za-z0-9-]{1,64}$/, "must be a header’s name such as X-Webhook-Secret")
    .transform((name) => name.toLowerCase()),
  mapping: webhookMapping.nullable(),
}

/** How deliveries of a generic endpoint are verified and read. */
export const genericOptions = z.object({
  verification: generic.verification.default("standard"),
  headerName: generic.headerName.default("x-webhook-secret"),
  mapping: generic.mapping.default(null),
})
export type GenericOptions = z.output<typeof genericOptions>

const name = z.string().trim().min(1, "is empty").max(100)
const secret = z
  .string()
  .trim()
  .min(8, "has less than 8 characters")
  .max(500, "has more than 500 characters")
  .describe("The sender’s secret, where the sender makes it. It is never shown again.")

export const newWebhookEndpoint = z
  .strictObject({
    source: z.enum(WEBHOOK_SOURCES, `must be one of ${WEBHOOK_SOURCES.join(", ")}`),
    name,
    secret: secret.optional(),
    verification: generic.verification.optional(),
    headerName: generic.headerName.optional(),
    mapping: generic.mapping.optional(),
  })
  .superRefine(({ source, verification, headerName, mapping }, issues) => {
    if (source === "generic") return
    for (const [field, value] of Object.entries({ verification, headerName, mapping })) {
      if (value === undefined) continue
      issues.addIssue({ code: "custom", path: [field], message: "is for generic endpoints alone" })
    }
  })
export type NewWebhookEndpoint = z.input<typeof newWebhookEndpoint>

export const webhookEndpointChange = z.strictObject({
  name: name.optional(),
  status: z.enum(["active", "paused"]).optional(),
  verification: generic.verification.optional(),
  headerName: generic.headerName.optional(),
  mapping: generic.mapping.optional(),
})
export type WebhookEndpointChange = z.input<typeof webhookEndpointChange>

export const secretReplacement = z.strictObject({ secret: secret.optional() })
export type SecretReplacement = z.input<typeof secretReplacement>

export const deliveriesQuery = z.object({
  endpoint: z.string().min(1, "is empty").describe("The endpoint’s id."),
  state: z.enum(DELIVERY_STATES).optional(),
  cursor: z.string().optional(),
  limit: z.int().min(1).max(200).default(50),
})
export type DeliveriesQuery = z.input<typeof deliveriesQuery>
