import { z } from "zod"
import { apiRoute } from "@/app/_server/api"
import { endpoint } from "@/lib/api/endpoint"
import { dryRunTrigger } from "@/lib/delivery/dry-run/dry-run-trigger"
import { dryRun } from "@/lib/delivery/schema"

const example = {
  customerId: z.string(),
  name: z.string().nullable(),
  email: z.string().nullable(),
  occurredAt: z.date(),
}

const answer = z
  .object({
    from: z.date(),
    lookedAt: z.number().describe("Events of the type since then; the first 100,000, where there are more."),
    complete: z.boolean().describe("Whether those were all."),
    unmet: z.number().describe("Of them, those that do not meet the filter."),
    asked: z.object({
      count: z.number(),
      days: z.array(z.object({ day: z.string(), count: z.number() })).describe("By day of the workspace."),
      examples: z.array(z.object({ ...example, sendAt: z.date() })),
    }),
    notAsked: z
      .array(
        z.object({
          reason: z.string(),
          count: z.number(),
          examples: z.array(
            z.object({ ...example, reasonValues: z.record(z.string(), z.union([z.string(), z.number()])).nullable() }),
          ),
        }),
      )
      .describe("By reason, the most frequent first."),
  })
  .meta({ id: "DryRun" })

export const POST = apiRoute(
  endpoint({
    summary: "Try a trigger on events of the past",
    description:
      "Says how many of the last days’ events it would have asked about and when, and why not the others. Nothing is sent " +
      "or saved. Survey, customers and excluded addresses count as they are now, other invitations as they were.",
    scope: "read",
    body: dryRun,
    answer,
    example: { trigger: { eventType: "order.delivered", surveyId: "SURVEY", delaySeconds: 86_400 }, days: 30 },
    answerWith: ({ ctx, body, signal }) => dryRunTrigger(ctx, body, signal),
  }),
)
