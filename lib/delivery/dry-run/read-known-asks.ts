import { and, eq, gte, inArray, isNull, ne, or } from "drizzle-orm"
import { db } from "../../../db/client"
import { invitations } from "../../../db/schema"
import type { Ctx } from "../../accounts/ctx"
import type { KnownAsk, KnownAsks } from "./simulated"

const CUSTOMERS_A_STATEMENT = 500

/** The invitations that customers had of other sources than one trigger, sent or planned since an instant. */
export async function readKnownAsks(
  ctx: Ctx,
  customerIds: readonly string[],
  { except, since }: { except: string; since: Date },
): Promise<KnownAsks> {
  const known = new Map<string, KnownAsk[]>()
  for (let start = 0; start < customerIds.length; start += CUSTOMERS_A_STATEMENT) {
    const rows = await db()
      .select({
        id: invitations.id,
        customerId: invitations.customerId,
        surveyId: invitations.surveyId,
        touchpointId: invitations.touchpointId,
        priority: invitations.priority,
        cooldownSeconds: invitations.cooldownSeconds,
        state: invitations.state,
        sendAt: invitations.sendAt,
        sentAt: invitations.sentAt,
        createdAt: invitations.createdAt,
        updatedAt: invitations.updatedAt,
      })
      .from(invitations)
      .where(
        and(
          eq(invitations.workspaceId, ctx.workspaceId),
          inArray(invitations.customerId, customerIds.slice(start, start + CUSTOMERS_A_STATEMENT)),
          ne(invitations.source, except),
          or(
            gte(invitations.sentAt, since),
            eq(invitations.state, "scheduled"),
            and(isNull(invitations.sentAt), gte(invitations.updatedAt, since)),
          ),
        ),
      )
    for (const { customerId, state, updatedAt, ...row } of rows) {
      const plannedUntil = state === "scheduled" ? END_OF_TIME : (row.sentAt ?? updatedAt)
      const ofCustomer = known.get(customerId) ?? []
      ofCustomer.push({ ...row, plannedUntil })
      known.set(customerId, ofCustomer)
    }
  }
  return known
}

/** The latest instant a Date can hold. */
const END_OF_TIME = new Date(8.64e15)
