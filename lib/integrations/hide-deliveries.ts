import { and, eq, gt, isNotNull, ne, or, type SQL, sql } from "drizzle-orm"
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
  const { body, receivedAt } = webhookDeliveries
  const named = addresses.map((text) => sql`lower(${body}) like ${`%${escaped(text.toLowerCase())}%`} escape '!'`)
  await hide(tx, ctx, eq(webhookDeliveries.customerId, customerId))
  // The time, whatever it is, leads to the index of the bodies, which are those of 30 days.
  if (named.length > 0) await hide(tx, ctx, and(isNotNull(body), gt(receivedAt, new Date(0)), or(...named)))
}

async function hide(tx: Db, ctx: Ctx, which: SQL | undefined): Promise<void> {
  const theirs = and(eq(webhookDeliveries.workspaceId, ctx.workspaceId), which)
  await tx
    .update(webhookDeliveries)
    .set({ state: "ignored", ...because.erased(), nextAttemptAt: null })
    .where(and(theirs, ne(webhookDeliveries.state, "done")))
  await tx.update(webhookDeliveries).set({ body: null, updatedAt: ctx.now }).where(theirs)
}

/** For LIKE, to which % and _ mean more than themselves. */
const escaped = (text: string): string => text.replace(/[!%_]/g, "!$&")
