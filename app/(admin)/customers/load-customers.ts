import type { Ctx } from "@/lib/accounts/ctx"
import { listCustomers } from "@/lib/customers/reads"

const PAGE = 50

/** A row of the list of customers. */
export type CustomerRow = {
  id: string
  name: string | null
  email: string | null
  phone: string | null
  locale: string | null
  lastInvitedAt: Date | null
  createdAt: Date
}

/** One page of the customers a search finds, newest first. */
export async function loadCustomers(ctx: Ctx, search: string, cursor?: string) {
  const { data, nextCursor } = await listCustomers(ctx, { search: search || undefined, cursor, limit: PAGE })
  const rows = data.map(({ id, name, email, phone, locale, lastInvitedAt, createdAt }): CustomerRow => {
    return { id, name, email, phone, locale, lastInvitedAt, createdAt }
  })
  return { data: rows, nextCursor }
}
