import { and, eq } from "drizzle-orm"
import { db } from "../../db/client"
import { customers } from "../../db/schema"
import type { Ctx } from "../accounts/ctx"
import { parseEmail } from "./email"
import { isPerson } from "./is-person"
import { parsePhone } from "./phone"

/** The id of the customer with an email or a phone, however it is written, or with that id; `undefined`: nobody. */
export async function findCustomerId(ctx: Ctx, who: string): Promise<string | undefined> {
  const [row] = await db()
    .select({ id: customers.id })
    .from(customers)
    .where(and(eq(customers.workspaceId, ctx.workspaceId), isPerson(), named(who)))
  return row?.id
}

function named(who: string) {
  const email = parseEmail(who)
  if (email) return eq(customers.emailKey, email.key)
  const phone = parsePhone(who)
  return phone === null ? eq(customers.id, who.trim()) : eq(customers.phone, phone)
}
