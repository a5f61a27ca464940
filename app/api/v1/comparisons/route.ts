import { apiRoute } from "@/app/_server/api"
import { endpoint } from "@/lib/api/endpoint"
import { readComparison } from "@/lib/insights/comparisons/read-comparison"
import { comparisonInput } from "@/lib/insights/comparisons/schema"
import { comparisonJson } from "./comparison-json"

export const GET = apiRoute(
  endpoint({
    summary: "Compare two sets of answers",
    description:
      "The first set is named as in metrics; what it is compared with by the same names after with: each that is absent is " +
      "as in the first. With none of them it is the period before, of the same length. By the day of the experience, " +
      "unless by says otherwise. Sets that share answers are refused.",
    scope: "read",
    query: comparisonInput,
    answer: comparisonJson,
    example: { metric: "nps", from: "2026-07-01", to: "2026-09-30", withFrom: "2026-04-01", withTo: "2026-06-30" },
    answerWith: ({ ctx, query }) => readComparison(ctx, query),
  }),
)
