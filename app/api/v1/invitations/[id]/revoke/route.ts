import { apiRoute } from "@/app/_server/api"
import { endpoint } from "@/lib/api/endpoint"
import { revokeInvitation } from "@/lib/delivery/revoke-invitation"
import { invitationJson } from "../../invitation-json"

export const POST = apiRoute(
  endpoint({
    summary: "Take an invitation back",
    description:
      "Its link is dead at once, and what was not sent yet is not sent. One whose mail is out keeps its state, since that " +
      "is what happened.",
    scope: "write",
    answer: invitationJson,
    refusals: ["not_found"],
    answerWith: ({ ctx, id }) => revokeInvitation(ctx, id),
  }),
)
