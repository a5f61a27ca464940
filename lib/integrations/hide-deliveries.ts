import { and, eq, isNotNull, ne, or, sql } from "drizzle-orm"
import type { Db } from "../../db/client"
import { webhookDeliveries } from "../../db/schema"
import type { Ctx } from "../accounts/ctx"
import { because } from "./reasons"

/**
 * Takes a person out of what webhooks brought, in the caller's transaction: the bodies of the customer's deliveries, and every
 * other one that names the address or the number. The rows stay, so that a copy does not bring the person back.
 */
export async function hideDeliveries(
  tx: Db,
  ctx: Ctx,
  customerId: string,
  addresses: readonly string[],
): Promise<void> {
  const { body } = webhookDeliveries
  const named = addresses.map((text) => sql`lower(${body}) like ${`%${escaped(text.toLowerCase())}%`} escape '!'`)
  const theirs = and(
    eq(webhookDeliveries.workspaceId, ctx.workspaceId),
    or(eq(webhookDeliveries.customerId, customerId), named.length > 0 ? and(isNotNull(body), or(...named)) : undefined),
  )
  await tx
    .update(webhookDeliveries)
    .set({ state: "ignored", ...because.erased(), nextAttemptAt: null })
    .where(and(theirs, ne(webhookDeliveries.state, "done")))
  await tx.update(webhookDeliveries).set({ body: null, updatedAt: ctx.now }).where(theirs)
}

/** For LIKE, to which % and _ mean more than themselves. */
const escaped = (text: string): string => text.replace(/[!%_]/g, "!$&")
