import { apiRoute } from "@/app/_server/api"
import { endpoint } from "@/lib/api/endpoint"
import { readSharedLink } from "@/lib/responses/shared/reads"
import { revokeSharedLink } from "@/lib/responses/shared/revoke-shared-link"
import { sharedLinkJson } from "../../../../shared-link-json"

export const POST = apiRoute(
  endpoint({
    summary: "Take a shared link back",
    description: "It is dead at once and for good; its answers stay.",
    scope: "write",
    answer: sharedLinkJson,
    refusals: ["not_found"],
    async answerWith({ ctx, id, partId }) {
      await revokeSharedLink(ctx, id, partId)
      return readSharedLink(ctx, id, partId)
    },
  }),
)
