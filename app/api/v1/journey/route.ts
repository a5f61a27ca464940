import { z } from "zod"
import { apiRoute } from "@/app/_server/api"
import { endpoint } from "@/lib/api/endpoint"
import { readJourney } from "@/lib/insights/read-journey"
import { metricsInput } from "@/lib/insights/schema"
import { PHASES, STATUSES } from "@/lib/journey/schema"
import { figureFields } from "../metrics/figure-json"

const touchpoint = figureFields.extend({
  id: z.string(),
  name: z.string(),
  channel: z.string(),
  status: z.enum(STATUSES),
})

const stage = figureFields.extend({
  id: z.string(),
  key: z.string(),
  name: z.string(),
  phase: z.enum(PHASES),
  touchpoints: z.array(touchpoint),
})

export const GET = apiRoute(
  endpoint({
    summary: "Read the journey: stages with their touchpoints, each with its figures",
    description: "The figures are those of /metrics; a stage’s are summed from the counts of its touchpoints.",
    scope: "read",
    query: metricsInput,
    answer: z.object({ stages: z.array(stage) }),
    example: { metric: "nps", from: "2026-01-01" },
    answerWith: ({ ctx, query }) => readJourney(ctx, query),
  }),
)
