import { z } from "zod"
import { apiRoute } from "@/app/_server/api"
import { endpoint } from "@/lib/api/endpoint"
import { INVITATION_STATES } from "@/lib/delivery/invitation-states"
import { invitationsSummary } from "@/lib/delivery/reads"

export const GET = apiRoute(
  endpoint({
    summary: "Count the invitations by state",
    scope: "read",
    answer: z.object({ total: z.number(), byState: z.record(z.enum(INVITATION_STATES), z.number()) }),
    answerWith: ({ ctx }) => invitationsSummary(ctx),
  }),
)
