import { z } from "zod"
import { apiRoute } from "@/app/_server/api"
import { endpoint } from "@/lib/api/endpoint"
import { flag, pageOf, pageQuery } from "@/lib/api/page"
import { METRICS } from "@/lib/insights/schema"
import { SUSPICIONS } from "@/lib/responses/doubtful/schema"
import { RESPONSE_GROUPS } from "@/lib/responses/feed-filter"
import { readHandling } from "@/lib/responses/handling/read-handling"
import { listResponses } from "@/lib/responses/reads"
import { externalResponse, recordExternalResponse } from "@/lib/responses/record-external-response"
import { readResponseJson, responseJson, toResponseJson } from "./response-json"

export const GET = apiRoute(
  endpoint({
    summary: "List the responses, newest first",
    scope: "read",
    query: pageQuery.extend({
      metric: z.enum(METRICS, `must be one of ${METRICS.join(", ")}`).optional(),
      touchpoint: z.string().optional().describe("The touchpoint’s id."),
      group: z
        .enum(RESPONSE_GROUPS, `must be one of ${RESPONSE_GROUPS.join(", ")}`)
        .optional()
        .describe("For CSAT and CES: the satisfied, the neutral and the dissatisfied."),
      customer: z.string().optional().describe("The customer’s id."),
      comment: flag.optional().describe("true: only those with a comment; false: only those without."),
      search: z
        .string()
        .optional()
        .describe("Words that must all be in what was written; side by side between quotes. The last may go on."),
      survey: z.string().optional().describe("The survey’s id."),
      tag: z.string().optional(),
      assignee: z.string().optional().describe("The id of a member, someone or nobody."),
      suspicion: z
        .enum(SUSPICIONS, `must be one of ${SUSPICIONS.join(", ")}`)
        .optional()
        .describe("Only those that are doubtful for this reason."),
    }),
    answer: pageOf(responseJson),
    example: { metric: "nps", group: "detractor", comment: "true" },
    async answerWith({ ctx, query }) {
      const { data, nextCursor } = await listResponses(ctx, query)
      const handling = await readHandling(
        ctx,
        data.map(({ id }) => id),
      )
      return { data: data.map((item) => toResponseJson({ ...item, ...handling(item.id) })), nextCursor }
    },
  }),
)

export const POST = apiRoute(
  endpoint({
    summary: "Record an answer collected elsewhere",
    description:
      "It is marked as imported and counts in every figure save the response rate. The same externalId again changes " +
      "nothing and gives the first one.",
    scope: "write",
    body: externalResponse,
    answer: responseJson,
    status: 201,
    otherwise: "An answer with this externalId was there before.",
    example: {
      touchpoint: "Delivery",
      score: 9,
      comment: "Arrived a day early.",
      answeredAt: "2026-11-20T18:30:00+01:00",
      customer: { email: "anna@example.com" },
      externalId: "old-survey-77",
    },
    async answerWith({ ctx, body }) {
      const { id, created } = await recordExternalResponse(ctx, body)
      return { ...(await readResponseJson(ctx, id)), created }
    },
    seenBefore: ({ created }) => !created,
  }),
)
