import { apiRoute } from "@/app/_server/api"
import { endpoint } from "@/lib/api/endpoint"
import { pageOf } from "@/lib/api/page"
import { createEndpoint } from "@/lib/integrations/create-endpoint"
import { listEndpoints } from "@/lib/integrations/reads"
import { newWebhookEndpoint } from "@/lib/integrations/schema"
import { endpointWithSecretJson, webhookEndpointJson } from "./endpoint-json"

export const GET = apiRoute(
  endpoint({
    summary: "List the endpoints for incoming webhooks",
    scope: "read",
    answer: pageOf(webhookEndpointJson),
    answerWith: async ({ ctx }) => ({ data: await listEndpoints(ctx), nextCursor: null }),
  }),
)

export const POST = apiRoute(
  endpoint({
    summary: "Make an endpoint for the webhooks of a shop or a help desk",
    description:
      "WooCommerce and programs of your own sign with the secret that comes back, once. Shopify and Zendesk make the " +
      "secret themselves: send it along, or later.",
    scope: "admin",
    body: newWebhookEndpoint,
    answer: endpointWithSecretJson,
    secret: "secret",
    status: 201,
    example: { source: "woocommerce", name: "Online shop" },
    answerWith: ({ ctx, body }) => createEndpoint(ctx, body),
  }),
)
