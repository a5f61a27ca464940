import type { Ctx } from "@/lib/accounts/ctx"
import { listCustomers } from "@/lib/customers/reads"
import { listInvitations } from "@/lib/delivery/reads"
import type { InvitationsFilter } from "./invitations-query"

/** A search that finds more people than this shows the newest of them. */
const PEOPLE = 100

/** One page of the invitations that the filters in the URL want. */
export async function loadInvitations(ctx: Ctx, { state, search }: InvitationsFilter, cursor?: string) {
  if (search === undefined) return listInvitations(ctx, { state, cursor })
  const people = await listCustomers(ctx, { search, limit: PEOPLE })
  return listInvitations(ctx, { state, cursor, customerIds: people.data.map(({ id }) => id) })
}
