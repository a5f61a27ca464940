import { z } from "zod"
import { apiRoute } from "@/app/_server/api"
import { endpoint } from "@/lib/api/endpoint"
import { chooseSegments } from "@/lib/insights/segments/choose-segments"
import { listProperties } from "@/lib/insights/segments/list-properties"
import { segmentKeys } from "@/lib/insights/segments/schema"

export const GET = apiRoute(
  endpoint({
    summary: "List the properties that answers can be split by",
    description: "Those the newest answers, customers and events carry, and those that are chosen.",
    scope: "read",
    answer: z.object({
      answers: z.int().describe("How many of the newest answers were looked at."),
      properties: z.array(
        z.object({
          key: z.string(),
          chosen: z.boolean(),
          coverage: z.number().nullable().describe("Percent of those answers that have a value."),
          values: z.int().describe("How many values they have."),
          tooMany: z.boolean().describe("More values than are counted apart."),
          examples: z.array(z.string()).describe("The most frequent values."),
        }),
      ),
    }),
    answerWith: ({ ctx }) => listProperties(ctx),
  }),
)

export const PUT = apiRoute(
  endpoint({
    summary: "Choose the properties that figures are split by",
    description: "When others are chosen than before, all answers are counted again in the background.",
    scope: "admin",
    body: z.strictObject({ keys: segmentKeys }),
    answer: z.object({
      state: z.enum(["idle", "running", "done", "failed", "interrupted"]).describe("Of the latest recount."),
      counted: z.int(),
      total: z.int(),
    }),
    example: { keys: ["customer.country", "event.product"] },
    answerWith: ({ ctx, body }) => chooseSegments(ctx, body.keys),
  }),
)
