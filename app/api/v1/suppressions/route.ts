import { z } from "zod"
import { apiRoute } from "@/app/_server/api"
import { endpoint } from "@/lib/api/endpoint"
import { pageOf, pageQuery } from "@/lib/api/page"
import { suppress } from "@/lib/delivery/suppress"
import { listSuppressions } from "@/lib/delivery/suppressions/list-suppressions"
import { SUPPRESSION_REASONS } from "@/lib/delivery/suppressions/reasons"
import { newSuppression } from "@/lib/delivery/suppressions/schema"
import { suppressionJson } from "./suppression-json"

export const GET = apiRoute(
  endpoint({
    summary: "List the addresses that are not mailed, newest first",
    scope: "read",
    query: pageQuery.extend({
      search: z.string().optional().describe("The beginning of an address; a whole one finds it also after erasure."),
      reason: z.enum(SUPPRESSION_REASONS, `must be one of ${SUPPRESSION_REASONS.join(", ")}`).optional(),
    }),
    answer: pageOf(suppressionJson),
    example: { reason: "unsubscribed", limit: "20" },
    answerWith: ({ ctx, query }) => listSuppressions(ctx, query),
  }),
)

export const POST = apiRoute(
  endpoint({
    summary: "Stop mail to an address",
    description: "Works for addresses that are no customer’s too. An address that is excluded already stays as it is.",
    scope: "write",
    body: newSuppression,
    answer: suppressionJson,
    status: 201,
    otherwise: "The address was excluded before.",
    example: { email: "anna@example.com", note: "Asked by phone" },
    async answerWith({ ctx, body }) {
      const { suppression, added } = await suppress(ctx, body)
      const { address, ...row } = suppression
      return { ...row, email: address, surveyId: null, added }
    },
    seenBefore: ({ added }) => !added,
  }),
)
