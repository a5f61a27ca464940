import { z } from "zod"
import { apiRoute } from "@/app/_server/api"
import { endpoint } from "@/lib/api/endpoint"
import { readMetrics } from "@/lib/insights/read-metrics"
import { metricsInput } from "@/lib/insights/schema"
import { figureFields, figureJson } from "./figure-json"

export const GET = apiRoute(
  endpoint({
    summary: "Read the figures: in all, by interval and by touchpoint",
    description:
      "All from the same counts. from and to are days of the workspace, inclusive. Rates are null with a segment or question, " +
      "since invitations are not counted by them. A person who answered several times counts several times.",
    scope: "read",
    query: metricsInput,
    answer: z.object({
      total: figureJson,
      buckets: z.array(
        figureFields.extend({
          start: z.string().describe("The first day, such as 2026-11-01."),
          end: z.string().describe("The last day; with rolling, the day the window ends with."),
        }),
      ),
      touchpoints: z.array(figureFields.extend({ id: z.string(), name: z.string() })),
    }),
    example: { metric: "nps", from: "2026-01-01", to: "2026-12-31", interval: "month" },
    answerWith: ({ ctx, query }) => readMetrics(ctx, query),
  }),
)
