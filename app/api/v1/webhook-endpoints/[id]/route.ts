import { apiRoute } from "@/app/_server/api"
import { endpoint, NOTHING } from "@/lib/api/endpoint"
import { changeEndpoint } from "@/lib/integrations/change-endpoint"
import { deleteEndpoint } from "@/lib/integrations/delete-endpoint"
import { readEndpoint } from "@/lib/integrations/reads"
import { webhookEndpointChange } from "@/lib/integrations/schema"
import { webhookEndpointJson } from "../endpoint-json"

export const GET = apiRoute(
  endpoint({
    summary: "Read an endpoint for incoming webhooks",
    scope: "read",
    answer: webhookEndpointJson,
    refusals: ["not_found"],
    answerWith: ({ ctx, id }) => readEndpoint(ctx, id),
  }),
)

export const PATCH = apiRoute(
  endpoint({
    summary: "Rename, pause, resume or map an endpoint",
    description:
      "Only the fields that are sent change. How a delivery is verified and mapped is for generic ones alone.",
    scope: "admin",
    body: webhookEndpointChange,
    answer: webhookEndpointJson,
    refusals: ["not_found"],
    example: {
      mapping: {
        type: { name: "order.delivered" },
        fields: { externalId: "/order/id", email: "/order/customer/email" },
        properties: { store: "/order/store" },
      },
    },
    answerWith: ({ ctx, id, body }) => changeEndpoint(ctx, id, body),
  }),
)

export const DELETE = apiRoute(
  endpoint({
    summary: "Take an endpoint away",
    description: "What came in by it goes as well; the events that were made of it stay.",
    scope: "admin",
    answer: NOTHING,
    status: 204,
    refusals: ["not_found"],
    answerWith: ({ ctx, id }) => deleteEndpoint(ctx, id),
  }),
)
