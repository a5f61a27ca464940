import type { Db } from "../../db/client"
import type { Ctx } from "../accounts/ctx"
import { type RecordedEvent, recordEvents, type UnknownCustomer } from "../customers/record-events"
import type { EventData } from "../customers/schema"
import { type Invitation, planInvitations } from "./plan-invitations"

/** An event that was taken in, with the invitations it led to now; one that was there already leads to none. */
export type TakenIn = RecordedEvent & { invitations: readonly Invitation[] }

/**
 * Records events as `recordEvents` does and plans the invitations they ask for, in the caller's transaction, which has checked
 * the permission. One outcome a row, in the same order.
 */
export async function takeInEvents(
  tx: Db,
  ctx: Ctx,
  rows: readonly EventData[],
  { source }: { source: string },
): Promise<(TakenIn | UnknownCustomer)[]> {
  const recorded = await recordEvents(tx, ctx, rows, { source })
  const happened = recorded.flatMap((one) => ("event" in one && !one.duplicate ? [one] : []))
  const planned = Map.groupBy(await planInvitations(tx, ctx, happened), ({ eventId }) => eventId)
  return recorded.map((one) =>
    "refused" in one ? one : { ...one, invitations: one.duplicate ? [] : (planned.get(one.event.id) ?? []) },
  )
}
