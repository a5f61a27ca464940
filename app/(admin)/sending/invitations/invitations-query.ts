import { z } from "zod"
import { INVITATION_STATES } from "@/lib/delivery/invitation-states"
import { one, type SearchParams } from "../../search-params"

/** The list's filters as they stand in the URL; whatever makes no sense counts as not given. */
const invitationsQuery = z.object({
  state: one(z.enum(INVITATION_STATES).optional().catch(undefined)),
  search: one(z.string().trim().min(1).max(200).optional().catch(undefined)),
})

export type InvitationsFilter = z.output<typeof invitationsQuery>

export const readInvitationsQuery = (search: SearchParams): InvitationsFilter => invitationsQuery.parse(search)

/** The list with some filters changed; `undefined` takes one away. */
export function invitationsHref(query: InvitationsFilter, change: Partial<InvitationsFilter> = {}): string {
  const { state, search } = { ...query, ...change }
  const parameters = new URLSearchParams({ ...(state && { state }), ...(search && { search }) })
  return parameters.size === 0 ? "/sending/invitations" : `/sending/invitations?${parameters}`
}
