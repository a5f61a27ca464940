import { z } from "zod"
import { apiRoute } from "@/app/_server/api"
import { endpoint } from "@/lib/api/endpoint"
import { OUT_REASONS } from "@/lib/delivery/campaigns/out-reasons"
import { previewCampaign } from "@/lib/delivery/campaigns/preview-campaign"
import { newCampaign } from "@/lib/delivery/campaigns/schema"

export const POST = apiRoute(
  endpoint({
    summary: "Count who a campaign would reach",
    description:
      "And who not, and why, as things are now; the queue decides again when it goes out. Nothing is sent. Everybody is " +
      "looked at, however many there are.",
    scope: "read",
    body: newCampaign,
    answer: z.object({
      chosen: z.number().describe("= ready + all of out"),
      ready: z.number(),
      out: z.record(z.enum(OUT_REASONS), z.number()),
    }),
    example: { surveyId: "SURVEY", all: true },
    answerWith: ({ ctx, body, signal }) => previewCampaign(ctx, body, signal),
  }),
)
