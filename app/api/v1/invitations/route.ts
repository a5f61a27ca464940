import { apiRoute } from "@/app/_server/api"
import { pageQuery } from "@/app/_server/page-query"
import { type InvitationsQuery, listInvitations } from "@/lib/delivery/reads"

export const GET = apiRoute(({ ctx, query }) =>
  listInvitations(ctx, {
    ...pageQuery(query),
    state: (query.get("state") ?? undefined) as InvitationsQuery["state"],
    email: query.get("email") ?? undefined,
  }),
)
