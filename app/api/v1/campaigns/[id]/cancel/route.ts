import { apiRoute } from "@/app/_server/api"
import { endpoint } from "@/lib/api/endpoint"
import { cancelCampaign } from "@/lib/delivery/campaigns/cancel-campaign"
import { readCampaign } from "@/lib/delivery/campaigns/list-campaigns"
import { campaignWithReasonsJson } from "../../campaign-json"

export const POST = apiRoute(
  endpoint({
    summary: "Cancel a campaign",
    description: "What waits is taken back, some at a time; what is sent stays.",
    scope: "write",
    answer: campaignWithReasonsJson,
    refusals: ["not_found"],
    answerWith: async ({ ctx, id }) => {
      await cancelCampaign(ctx, id)
      return readCampaign(ctx, id)
    },
  }),
)
