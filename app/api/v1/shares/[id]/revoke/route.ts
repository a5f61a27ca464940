import { apiRoute } from "@/app/_server/api"
import { endpoint, NOTHING } from "@/lib/api/endpoint"
import { revokeShare } from "@/lib/shares/revoke-share"

export const POST = apiRoute(
  endpoint({
    summary: "Make a read-only link lead nowhere",
    scope: "write",
    answer: NOTHING,
    status: 204,
    refusals: ["not_found"],
    answerWith: ({ ctx, id }) => revokeShare(ctx, id),
  }),
)
