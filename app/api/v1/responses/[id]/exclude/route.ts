import { z } from "zod"
import { apiRoute } from "@/app/_server/api"
import { endpoint } from "@/lib/api/endpoint"
import { excludeResponse } from "@/lib/responses/doubtful/exclude-response"

export const POST = apiRoute(
  endpoint({
    summary: "Take a doubtful response out of the figures",
    description:
      "Only one that is marked as doubtful; it stays until it is included again, also when its customer changes it.",
    scope: "write",
    answer: z.object({ id: z.string(), excluded: z.literal(true) }),
    refusals: ["not_found", "conflict"],
    async answerWith({ ctx, id }) {
      await excludeResponse(ctx, id)
      return { id, excluded: true as const }
    },
  }),
)
