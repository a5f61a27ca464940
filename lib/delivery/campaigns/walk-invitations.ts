import { and, asc, eq, gt } from "drizzle-orm"
import type { Db } from "../../../db/client"
import { invitations, type sends } from "../../../db/schema"

/** The invitations of a campaign after a cursor, at most `limit`, and the cursor behind them; undefined: they are the last. */
export async function nextInvitations(
  tx: Db,
  { id, workspaceId }: Pick<typeof sends.$inferSelect, "id" | "workspaceId">,
  cursor: string,
  limit: number,
) {
  const rows = await tx
    .select({
      id: invitations.id,
      workspaceId: invitations.workspaceId,
      customerId: invitations.customerId,
      sourceKey: invitations.sourceKey,
      state: invitations.state,
      reason: invitations.reason,
      nextReminderAt: invitations.nextReminderAt,
    })
    .from(invitations)
    .where(and(eq(invitations.workspaceId, workspaceId), eq(invitations.source, id), gt(invitations.sourceKey, cursor)))
    .orderBy(asc(invitations.sourceKey))
    .limit(limit)
  return { invitations: rows, cursor: rows.length < limit ? undefined : rows.at(-1)?.sourceKey }
}
