import { z } from "zod"
import { apiRoute } from "@/app/_server/api"
import { endpoint } from "@/lib/api/endpoint"
import { flag, pageOf } from "@/lib/api/page"
import { createTouchpoint } from "@/lib/journey/create-touchpoint"
import { listTouchpoints, readTouchpoint } from "@/lib/journey/reads"
import { newTouchpoint } from "@/lib/journey/schema"
import { touchpointJson } from "./touchpoint-json"

export const GET = apiRoute(
  endpoint({
    summary: "List the touchpoints",
    description: "All of them in their order on the journey, on one page.",
    scope: "read",
    query: z.object({ archived: flag.optional().describe("true: also those that are archived.") }),
    answer: pageOf(touchpointJson),
    answerWith: async ({ ctx, query }) => ({ data: await listTouchpoints(ctx, query), nextCursor: null }),
  }),
)

export const POST = apiRoute(
  endpoint({
    summary: "Add a touchpoint",
    scope: "write",
    body: newTouchpoint,
    answer: touchpointJson,
    status: 201,
    refusals: ["conflict"],
    example: { name: "Delivery", stage: "purchase", channel: "courier" },
    async answerWith({ ctx, body }) {
      const { id } = await createTouchpoint(ctx, body)
      return readTouchpoint(ctx, id)
    },
  }),
)
