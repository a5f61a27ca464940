import { apiRoute } from "@/app/_server/api"
import { revokeInvitation } from "@/lib/delivery/revoke-invitation"

export const POST = apiRoute(({ ctx, params }) => revokeInvitation(ctx, params.id ?? ""))
