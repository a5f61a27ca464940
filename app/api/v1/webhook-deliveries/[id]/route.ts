import { z } from "zod"
import { apiRoute } from "@/app/_server/api"
import { endpoint } from "@/lib/api/endpoint"
import { readDelivery, readDeliveryBody } from "@/lib/integrations/list-deliveries"
import { webhookDeliveryJson } from "../delivery-json"

export const GET = apiRoute(
  endpoint({
    summary: "Read what came in, with its body",
    scope: "read",
    answer: webhookDeliveryJson.extend({
      body: z.string().nullable().describe("As it came; null after 30 days."),
    }),
    refusals: ["not_found"],
    answerWith: async ({ ctx, id }) => ({ ...(await readDelivery(ctx, id)), body: await readDeliveryBody(ctx, id) }),
  }),
)
