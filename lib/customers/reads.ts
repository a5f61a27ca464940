import { and, count, desc, eq, lt, or, type SQL } from "drizzle-orm"
import { z } from "zod"
import { type Db, db } from "../../db/client"
import { customers, events } from "../../db/schema"
import { startsWith } from "../../db/sql"
import type { Ctx } from "../accounts/ctx"
import { readCursor, writeCursor } from "../cursor"
import { notFound } from "../errors"
import { parse } from "../parse"
import { cleanText } from "../surveys/clean-text"
import { isPerson } from "./is-person"
import { type CustomerRow, nameKeyOf } from "./merge"
import { parsePhone } from "./phone"

const EVENTS_OF_A_CUSTOMER = 100

const customersQuery = z.object({
  /** Beginning of an email or a name, or a whole phone number or external id. */
  search: z.string().max(200).transform(cleanText).optional(),
  cursor: z.string().optional(),
  limit: z.int().min(1).max(200).default(50),
})
export type CustomersQuery = z.input<typeof customersQuery>

/** Customers, newest first; `nextCursor` is null on the last page. Throws `invalid` for a cursor not ours. */
export async function listCustomers(
  ctx: Ctx,
  input: CustomersQuery = {},
): Promise<{ data: CustomerRow[]; nextCursor: string | null }> {
  const query = parse(customersQuery, input)
  const after = query.cursor === undefined ? undefined : readCursor(query.cursor)
  const rows = await db()
    .select()
    .from(customers)
    .where(
      and(
        matching(ctx, query.search),
        after &&
          or(lt(customers.createdAt, after.at), and(eq(customers.createdAt, after.at), lt(customers.id, after.id))),
      ),
    )
    .orderBy(desc(customers.createdAt), desc(customers.id))
    .limit(query.limit + 1)
  const data = rows.slice(0, query.limit)
  const last = data.at(-1)
  const more = rows.length > query.limit && last
  return { data, nextCursor: more ? writeCursor({ at: last.createdAt, id: last.id }) : null }
}

/** How many customers there are, or how many a search finds. */
export async function countCustomers(ctx: Ctx, input: Pick<CustomersQuery, "search"> = {}): Promise<number> {
  const { search } = parse(customersQuery, input)
  const [row] = await db().select({ count: count() }).from(customers).where(matching(ctx, search))
  return row?.count ?? 0
}

/** One customer with their latest events, newest first. Throws `not_found`. */
export async function readCustomer(ctx: Ctx, id: string, handle: Db = db()) {
  const [customer] = await handle
    .select()
    .from(customers)
    .where(and(eq(customers.workspaceId, ctx.workspaceId), eq(customers.id, id), isPerson()))
  if (!customer) throw notFound("The customer")
  const history = await handle
    .select()
    .from(events)
    .where(and(eq(events.workspaceId, ctx.workspaceId), eq(events.customerId, id)))
    .orderBy(desc(events.occurredAt), desc(events.id))
    .limit(EVENTS_OF_A_CUSTOMER)
  return { customer, events: history }
}

function matching(ctx: Ctx, search: string | undefined): SQL | undefined {
  const people = and(eq(customers.workspaceId, ctx.workspaceId), isPerson())
  if (!search) return people
  const phone = parsePhone(search)
  return and(
    people,
    or(
      startsWith(customers.emailKey, search.toLowerCase()),
      startsWith(customers.nameKey, nameKeyOf(search)),
      eq(customers.externalId, search),
      phone === null ? undefined : eq(customers.phone, phone),
    ),
  )
}
