import { apiRoute } from "@/app/_server/api"
import { endpoint } from "@/lib/api/endpoint"
import { pageOf } from "@/lib/api/page"
import { createTrigger } from "@/lib/delivery/create-trigger"
import { listTriggers } from "@/lib/delivery/reads"
import { newTrigger } from "@/lib/delivery/schema"
import { triggerJson } from "./trigger-json"

export const GET = apiRoute(
  endpoint({
    summary: "List the triggers, the most important first",
    scope: "read",
    answer: pageOf(triggerJson),
    answerWith: async ({ ctx }) => ({ data: await listTriggers(ctx), nextCursor: null }),
  }),
)

export const POST = apiRoute(
  endpoint({
    summary: "Ask a survey whenever an event happens",
    description: "From now on: events of the past stay unasked. The survey must be published.",
    scope: "write",
    body: newTrigger,
    answer: triggerJson,
    status: 201,
    example: { eventType: "order.delivered", surveyId: "SURVEY", channel: "email", delaySeconds: 86_400 },
    answerWith: ({ ctx, body }) => createTrigger(ctx, body),
  }),
)
