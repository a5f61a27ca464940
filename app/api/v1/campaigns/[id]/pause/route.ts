import { apiRoute } from "@/app/_server/api"
import { endpoint } from "@/lib/api/endpoint"
import { readCampaign } from "@/lib/delivery/campaigns/list-campaigns"
import { pauseCampaign } from "@/lib/delivery/campaigns/pause-campaign"
import { campaignWithReasonsJson } from "../../campaign-json"

export const POST = apiRoute(
  endpoint({
    summary: "Pause a campaign",
    description: "Nothing goes out any more but what is with the mail server at this moment; what comes due waits.",
    scope: "write",
    answer: campaignWithReasonsJson,
    refusals: ["not_found", "conflict"],
    answerWith: async ({ ctx, id }) => {
      await pauseCampaign(ctx, id)
      return readCampaign(ctx, id)
    },
  }),
)
