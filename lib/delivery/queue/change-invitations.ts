import { and, eq, inArray } from "drizzle-orm"
import type { Db } from "../../../db/client"
import { invitations } from "../../../db/schema"
import type { Reason } from "../reasons"
import type { InvitationRow } from "./facts"

/** What becomes of a scheduled invitation that does not go out now. */
export type Change = { id: string; state?: InvitationRow["state"]; sendAt?: Date } & (Reason | NoReason)
type NoReason = { reason: null; reasonValues: null }

/** Writes the changes of scheduled invitations; those that change alike share a statement. */
export async function changeInvitations(tx: Db, changes: readonly Change[], now: Date): Promise<void> {
  for (const group of Map.groupBy(changes, ({ id: _, ...change }) => JSON.stringify(change)).values()) {
    const [first] = group
    if (!first) continue
    const { id: _, ...change } = first
    await tx
      .update(invitations)
      .set({ ...change, updatedAt: now })
      .where(
        and(
          inArray(
            invitations.id,
            group.map(({ id }) => id),
          ),
          eq(invitations.state, "scheduled"),
        ),
      )
  }
}
