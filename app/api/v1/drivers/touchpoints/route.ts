import { z } from "zod"
import { apiRoute } from "@/app/_server/api"
import { endpoint } from "@/lib/api/endpoint"
import { QUADRANTS } from "@/lib/insights/drivers/importance"
import { readImportance } from "@/lib/insights/drivers/read-importance"
import { importanceInput } from "@/lib/insights/drivers/schema"
import { placeJson, summaryJson } from "../../segments/contrast-json"

export const GET = apiRoute(
  endpoint({
    summary: "Read how much each touchpoint drives the relationship, and how it does",
    description:
      "Importance is Spearman’s rank correlation between the latest score of each customer at the touchpoint and their latest NPS " +
      "about the relationship; null under 30 customers. A correlation is no proof of a cause.",
    scope: "read",
    query: importanceInput,
    answer: z.object({
      relationship: z.array(placeJson).describe("Whose NPS speaks for the relationship."),
      cross: z.object({ importance: z.number(), performance: z.number() }).nullable().describe("Where the axes cross."),
      touchpoints: z.array(
        z.object({
          touchpoint: placeJson,
          performance: summaryJson,
          pairs: z.int().describe("Customers who answered both."),
          importance: z.object({ n: z.int(), rho: z.number(), low: z.number(), high: z.number() }).nullable(),
          quadrant: z.enum(QUADRANTS).nullable(),
        }),
      ),
      truncated: z.boolean().describe("There are more answers than the newest that were looked at."),
    }),
    example: { metric: "nps", from: "2026-01-01" },
    answerWith: ({ ctx, query }) => readImportance(ctx, query),
  }),
)
