import { apiRoute } from "@/app/_server/api"
import { endpoint, NOTHING } from "@/lib/api/endpoint"
import { removeTag } from "@/lib/responses/handling/remove-tag"

export const DELETE = apiRoute(
  endpoint({
    summary: "Take a tag off a response",
    description: "The tag itself stands in the path; one the response does not have is no fault.",
    scope: "write",
    answer: NOTHING,
    status: 204,
    refusals: ["not_found"],
    answerWith: ({ ctx, id, partId }) => removeTag(ctx, id, partId),
  }),
)
