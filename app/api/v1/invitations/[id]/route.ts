import { apiRoute } from "@/app/_server/api"
import { endpoint } from "@/lib/api/endpoint"
import { readInvitation } from "@/lib/delivery/reads"
import { invitationJson } from "../invitation-json"

export const GET = apiRoute(
  endpoint({
    summary: "Read an invitation",
    scope: "read",
    answer: invitationJson,
    refusals: ["not_found"],
    answerWith: ({ ctx, id }) => readInvitation(ctx, id),
  }),
)
