import { and, asc, eq } from "drizzle-orm"
import { type Db, transaction } from "../../db/client"
import { invitations } from "../../db/schema"
import { type Ctx, requireScope } from "../accounts/ctx"
import { insertEvent } from "../customers/insert-event"
import type { EventInput } from "../customers/schema"
import { planInvitations } from "./plan-invitations"

/**
 * Takes in an event and plans the invitations it asks for, in one transaction. The same event (source, type, external id)
 * gives the first result again, also when fifty copies come at once. Throws `invalid`.
 */
export async function receiveEvent(ctx: Ctx, input: EventInput, { source }: { source: string }) {
  requireScope(ctx, "write")
  return transaction(
    async (tx) => {
      const { event, customer, duplicate } = await insertEvent(tx, ctx, input, { source })
      const planned = duplicate
        ? await invitationsOf(tx, ctx, customer.id, event.id)
        : await planInvitations(tx, ctx, [{ event, customer }])
      return {
        event,
        duplicate,
        invitations: planned.map(({ id, state, reason, sendAt, surveyId, touchpointId }) => {
          return { id, state, reason, sendAt, surveyId, touchpointId }
        }),
      }
    },
    // Unique indexes decide who was first, so nothing stronger is needed, and fifty at once wait instead of failing.
    { isolation: "read committed" },
  )
}

async function invitationsOf(tx: Db, ctx: Ctx, customerId: string, eventId: string) {
  return tx
    .select()
    .from(invitations)
    .where(
      and(
        eq(invitations.workspaceId, ctx.workspaceId),
        eq(invitations.customerId, customerId),
        eq(invitations.eventId, eventId),
      ),
    )
    .orderBy(asc(invitations.createdAt), asc(invitations.id))
}
