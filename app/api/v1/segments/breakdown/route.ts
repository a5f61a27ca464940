import { z } from "zod"
import { apiRoute } from "@/app/_server/api"
import { endpoint } from "@/lib/api/endpoint"
import { readBreakdown } from "@/lib/insights/segments/read-breakdown"
import { breakdownInput } from "@/lib/insights/segments/schema"
import { contrastFields, summaryJson } from "../contrast-json"

export const GET = apiRoute(
  endpoint({
    summary: "Break a score down by a property",
    description:
      "Each value of a chosen property against all other answers, what lowers the score most first. Beyond 200 values the others " +
      "are counted together (kind other); answers without the property are kind none.",
    scope: "read",
    query: breakdownInput,
    answer: z.object({
      key: z.string(),
      total: summaryJson,
      rows: z.array(
        contrastFields.extend({
          kind: z.enum(["value", "other", "none"]),
          value: z.string().describe("Empty unless the kind is value."),
        }),
      ),
    }),
    example: { metric: "nps", key: "customer.country", from: "2026-01-01", to: "2026-12-31" },
    answerWith: ({ ctx, query }) => readBreakdown(ctx, query),
  }),
)
