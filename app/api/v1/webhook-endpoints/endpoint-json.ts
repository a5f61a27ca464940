import { z } from "zod"
import { WEBHOOK_SOURCES, webhookMapping } from "@/lib/integrations/schema"

/** An endpoint for incoming webhooks as the API shows it. */
export const webhookEndpointJson = z
  .object({
    id: z.string(),
    source: z.enum(WEBHOOK_SOURCES),
    name: z.string(),
    status: z.enum(["active", "paused"]).describe("A paused one answers 200 and ignores what comes."),
    url: z.string().describe("Where the sender posts to."),
    hasSecret: z.boolean().describe("Without a secret everything is refused."),
    verification: z.enum(["standard", "header"]).nullable().describe("Of a generic one."),
    headerName: z.string().nullable().describe("Of a generic one."),
    mapping: webhookMapping.nullable().describe("Of a generic one."),
    lastReceivedAt: z.date().nullable().describe("To the minute."),
    createdAt: z.date(),
  })
  .meta({ id: "WebhookEndpoint" })

/** The same at the one time when its secret is shown. */
export const endpointWithSecretJson = webhookEndpointJson.extend({
  secret: z
    .string()
    .nullable()
    .describe("Shown this once. Null where the sender makes the secret, or it was in the request."),
})
