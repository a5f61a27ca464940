import { z } from "zod"
import { apiRoute } from "@/app/_server/api"
import { endpoint } from "@/lib/api/endpoint"
import { pageOf, pageQuery } from "@/lib/api/page"
import { INVITATION_STATES } from "@/lib/delivery/invitation-states"
import { listInvitations } from "@/lib/delivery/reads"
import { invitationJson } from "./invitation-json"

export const GET = apiRoute(
  endpoint({
    summary: "List invitations, newest first",
    scope: "read",
    query: pageQuery.extend({
      state: z.enum(INVITATION_STATES, `must be one of ${INVITATION_STATES.join(", ")}`).optional(),
      email: z.string().optional().describe("Those of one address."),
      customerId: z.string().optional(),
    }),
    answer: pageOf(invitationJson),
    example: { state: "sent", email: "anna@example.com" },
    answerWith: ({ ctx, query }) => listInvitations(ctx, query),
  }),
)
