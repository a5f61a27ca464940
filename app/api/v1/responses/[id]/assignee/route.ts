import { z } from "zod"
import { apiRoute } from "@/app/_server/api"
import { endpoint, NOTHING } from "@/lib/api/endpoint"
import { assignResponse } from "@/lib/responses/handling/assign-response"

export const PUT = apiRoute(
  endpoint({
    summary: "Say who looks after a response",
    scope: "write",
    body: z.strictObject({ member: z.string().nullable().describe("A member’s id or email; null: nobody.") }),
    answer: NOTHING,
    status: 204,
    refusals: ["not_found"],
    example: { member: "giulia@example.com" },
    answerWith: ({ ctx, id, body }) => assignResponse(ctx, id, body.member),
  }),
)
