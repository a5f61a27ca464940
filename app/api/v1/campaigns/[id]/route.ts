import { z } from "zod"
import { apiRoute } from "@/app/_server/api"
import { endpoint } from "@/lib/api/endpoint"
import { readCampaign } from "@/lib/delivery/campaigns/list-campaigns"
import { renameCampaign } from "@/lib/delivery/campaigns/rename-campaign"
import { campaignName } from "@/lib/delivery/campaigns/schema"
import { campaignWithReasonsJson } from "../campaign-json"

export const GET = apiRoute(
  endpoint({
    summary: "Read a campaign and how far it has come",
    scope: "read",
    answer: campaignWithReasonsJson,
    refusals: ["not_found"],
    answerWith: ({ ctx, id }) => readCampaign(ctx, id),
  }),
)

export const PATCH = apiRoute(
  endpoint({
    summary: "Rename a campaign",
    scope: "write",
    body: z.strictObject({ name: campaignName }),
    answer: campaignWithReasonsJson,
    refusals: ["not_found"],
    example: { name: "Customers of the autumn" },
    answerWith: async ({ ctx, id, body }) => {
      await renameCampaign(ctx, id, body.name)
      return readCampaign(ctx, id)
    },
  }),
)
