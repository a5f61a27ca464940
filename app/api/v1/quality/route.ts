import { apiRoute } from "@/app/_server/api"
import { endpoint } from "@/lib/api/endpoint"
import { readQuality } from "@/lib/insights/quality/read-quality"
import { qualityInput } from "@/lib/insights/quality/schema"
import { qualityJson } from "./quality-json"

export const GET = apiRoute(
  endpoint({
    summary: "Read how well people answer",
    description:
      "Response, visit, completion and comment rates of invitations by the day they were sent, the time to answer, and what " +
      "doubtful answers do to the scores. Imported answers and shared links are in no rate.",
    scope: "read",
    query: qualityInput,
    answer: qualityJson,
    example: { from: "2026-09-01", to: "2026-11-30", interval: "week" },
    answerWith: ({ ctx, query }) => readQuality(ctx, query),
  }),
)
