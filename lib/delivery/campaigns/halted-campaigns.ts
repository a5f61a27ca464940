import { and, eq, inArray, isNotNull, or } from "drizzle-orm"
import type { Db } from "../../../db/client"
import { sends } from "../../../db/schema"

/** Whether nothing of a campaign goes out any more, or for now. */
export const isHalted = or(isNotNull(sends.pausedAt), inArray(sends.state, ["cancelling", "cancelled"]))

/** The campaigns of a workspace that are paused or cancelled. */
export async function readHaltedCampaigns(tx: Db, workspaceId: string): Promise<Map<string, "paused" | "cancelled">> {
  const rows = await tx
    .select({ id: sends.id, state: sends.state })
    .from(sends)
    .where(and(eq(sends.workspaceId, workspaceId), isHalted))
  return new Map(rows.map(({ id, state }) => [id, state.startsWith("cancel") ? "cancelled" : "paused"]))
}
