import { apiRoute } from "@/app/_server/api"
import { invitationsSummary } from "@/lib/delivery/reads"

export const GET = apiRoute(({ ctx }) => invitationsSummary(ctx))
