import { apiRoute } from "@/app/_server/api"
import { endpoint } from "@/lib/api/endpoint"
import { readCampaign } from "@/lib/delivery/campaigns/list-campaigns"
import { resumeCampaign } from "@/lib/delivery/campaigns/resume-campaign"
import { campaignWithReasonsJson } from "../../campaign-json"

export const POST = apiRoute(
  endpoint({
    summary: "Let a paused campaign go on",
    description: "At once, within the hours and limits of every ask.",
    scope: "write",
    answer: campaignWithReasonsJson,
    refusals: ["not_found", "conflict"],
    answerWith: async ({ ctx, id }) => {
      await resumeCampaign(ctx, id)
      return readCampaign(ctx, id)
    },
  }),
)
