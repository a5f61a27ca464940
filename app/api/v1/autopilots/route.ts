import { apiRoute } from "@/app/_server/api"
import { endpoint } from "@/lib/api/endpoint"
import { pageOf } from "@/lib/api/page"
import { createAutopilot } from "@/lib/delivery/autopilot/create-autopilot"
import { listAutopilots } from "@/lib/delivery/autopilot/reads"
import { newAutopilot } from "@/lib/delivery/autopilot/schema"
import { autopilotJson } from "./autopilot-json"

export const GET = apiRoute(
  endpoint({
    summary: "List the autopilots, oldest first",
    scope: "read",
    answer: pageOf(autopilotJson),
    answerWith: async ({ ctx }) => ({ data: await listAutopilots(ctx), nextCursor: null }),
  }),
)

export const POST = apiRoute(
  endpoint({
    summary: "Ask all customers a survey every so many days",
    description:
      "Customers are spread evenly over the period and over the weekdays, and each gets a date soon after; new ones as " +
      "they come. The survey must be published.",
    scope: "write",
    body: newAutopilot,
    answer: autopilotJson,
    status: 201,
    example: {
      surveyId: "SURVEY",
      everyDays: 90,
      window: { fromMinute: 540, untilMinute: 1080, weekdays: [1, 2, 3, 4, 5] },
    },
    answerWith: ({ ctx, body }) => createAutopilot(ctx, body),
  }),
)
