import { z } from "zod"
import { apiRoute } from "@/app/_server/api"
import { endpoint } from "@/lib/api/endpoint"
import { pageOf, pageQuery } from "@/lib/api/page"
import { createCampaign } from "@/lib/delivery/campaigns/create-campaign"
import { listCampaigns, readCampaign } from "@/lib/delivery/campaigns/list-campaigns"
import { newCampaign } from "@/lib/delivery/campaigns/schema"
import { campaignJson, campaignWithReasonsJson } from "./campaign-json"

export const GET = apiRoute(
  endpoint({
    summary: "List campaigns, newest first",
    scope: "read",
    query: pageQuery.extend({ search: z.string().optional().describe("A part of the name, or of its survey’s.") }),
    answer: pageOf(campaignJson),
    answerWith: ({ ctx, query }) => listCampaigns(ctx, query),
  }),
)

export const POST = apiRoute(
  endpoint({
    summary: "Ask a survey of many customers once",
    description:
      "Of all customers, of those who meet a filter, or of a list, now or at a time. Each gets one invitation, which waits " +
      "for the hours and limits of every other. Large ones are still being planned when the answer comes. The survey must " +
      "be published.",
    scope: "write",
    body: newCampaign,
    answer: campaignWithReasonsJson,
    status: 201,
    example: {
      surveyId: "SURVEY",
      name: "Customers of the autumn",
      all: true,
      filter: { all: [{ field: "customer.properties.country", op: "eq", value: "IT" }] },
    },
    answerWith: async ({ ctx, body }) => {
      const { id } = await createCampaign(ctx, body)
      return readCampaign(ctx, id)
    },
  }),
)
