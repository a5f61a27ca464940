import { apiRoute } from "@/app/_server/api"
import { endpoint } from "@/lib/api/endpoint"
import { replayDelivery } from "@/lib/integrations/replay-delivery"
import { webhookDeliveryJson } from "../../delivery-json"

export const POST = apiRoute(
  endpoint({
    summary: "Work on what came in once more",
    description: "By the settings of today, in the background. What became an event before stays that one event.",
    scope: "write",
    answer: webhookDeliveryJson,
    refusals: ["not_found", "conflict"],
    answerWith: ({ ctx, id }) => replayDelivery(ctx, id),
  }),
)
