import { z } from "zod"
import { apiRoute } from "@/app/_server/api"
import { endpoint } from "@/lib/api/endpoint"
import { includeResponse } from "@/lib/responses/doubtful/include-response"

export const POST = apiRoute(
  endpoint({
    summary: "Take an excluded response into the figures again",
    description: "One that is in stays so.",
    scope: "write",
    answer: z.object({ id: z.string(), excluded: z.literal(false) }),
    refusals: ["not_found"],
    async answerWith({ ctx, id }) {
      await includeResponse(ctx, id)
      return { id, excluded: false as const }
    },
  }),
)
