import type { Ctx } from "@/lib/accounts/ctx"
import { listCustomers } from "@/lib/customers/reads"
import { listTurns } from "@/lib/delivery/autopilot/list-turns"

/** A search that finds more people than this shows the newest of them. */
const PEOPLE = 100

/** One page of an autopilot's turns, of everybody or of those a search finds. */
export async function loadTurns(ctx: Ctx, id: string, search: string | undefined, cursor?: string) {
  if (search === undefined) return listTurns(ctx, id, { cursor })
  const people = await listCustomers(ctx, { search, limit: PEOPLE })
  return listTurns(ctx, id, { cursor, customerIds: people.data.map((customer) => customer.id) })
}
