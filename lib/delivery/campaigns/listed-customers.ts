import { and, eq } from "drizzle-orm"
import { db } from "../../../db/client"
import { customers, sends } from "../../../db/schema"
import type { Ctx } from "../../accounts/ctx"
import { notFound } from "../../errors"
import { namedIn } from "./walk-customers"

const CUSTOMERS_A_STATEMENT = 1000

/** The people a campaign's list names; none where it went to everybody or by a filter. Throws `not_found`. */
export async function listedCustomers(ctx: Ctx, id: string) {
  const [row] = await db()
    .select({ selection: sends.selection })
    .from(sends)
    .where(and(eq(sends.workspaceId, ctx.workspaceId), eq(sends.id, id)))
  if (!row) throw notFound("The campaign")
  const ids = "customerIds" in row.selection ? row.selection.customerIds : []
  const people: { id: string; name: string | null; email: string | null }[] = []
  for (let start = 0; start < ids.length; start += CUSTOMERS_A_STATEMENT) {
    const some = ids.slice(start, start + CUSTOMERS_A_STATEMENT)
    const found = await db()
      .select({ id: customers.id, name: customers.name, email: customers.email })
      .from(customers)
      .where(namedIn(ctx.workspaceId, some))
    people.push(...found)
  }
  return people
}
