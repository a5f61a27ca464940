import { apiRoute } from "@/app/_server/api"
import { endpoint } from "@/lib/api/endpoint"
import { pageOf, pageQuery } from "@/lib/api/page"
import { listDeliveries } from "@/lib/integrations/list-deliveries"
import { deliveriesQuery } from "@/lib/integrations/schema"
import { webhookDeliveryJson } from "./delivery-json"

const { endpoint: endpointId, state } = deliveriesQuery.shape

export const GET = apiRoute(
  endpoint({
    summary: "List what came in by an endpoint and what it became, newest first",
    scope: "read",
    query: pageQuery.extend({ endpoint: endpointId, state }),
    answer: pageOf(webhookDeliveryJson),
    example: { endpoint: "ENDPOINT", state: "failed" },
    answerWith: ({ ctx, query }) => listDeliveries(ctx, query),
  }),
)
