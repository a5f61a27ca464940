import { z } from "zod"
import { apiRoute } from "@/app/_server/api"
import { endpoint } from "@/lib/api/endpoint"
import { pageOf, pageQuery } from "@/lib/api/page"
import { OUT_REASONS } from "@/lib/delivery/campaigns/out-reasons"
import { listPreviewPeople } from "@/lib/delivery/campaigns/preview-campaign"
import { newCampaign } from "@/lib/delivery/campaigns/schema"

export const POST = apiRoute(
  endpoint({
    summary: "List who a campaign would reach, or whom it leaves out for a reason",
    description: "A page may hold fewer than its limit, or nobody, and still have a nextCursor.",
    scope: "read",
    query: pageQuery.extend({
      show: z.enum(["ready", ...OUT_REASONS]).default("ready"),
      search: z.string().max(200).optional().describe("A part of name or address."),
    }),
    body: newCampaign,
    answer: pageOf(
      z.object({
        id: z.string().nullable().describe("null: no customer has this address."),
        name: z.string().nullable(),
        email: z.string().nullable(),
        reason: z
          .object({
            reason: z.string(),
            reasonValues: z.record(z.string(), z.union([z.string(), z.number()])).nullable(),
          })
          .nullable()
          .describe("null: they get it."),
      }),
    ),
    answerWith: ({ ctx, body, query }) => listPreviewPeople(ctx, body, query),
  }),
)
