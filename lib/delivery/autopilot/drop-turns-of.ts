import { and, eq } from "drizzle-orm"
import type { Db } from "../../../db/client"
import { autopilotTurns } from "../../../db/schema"
import type { Ctx } from "../../accounts/ctx"

/** Takes a customer, who is locked, out of every autopilot. */
export async function dropTurnsOf(tx: Db, ctx: Ctx, customerId: string): Promise<void> {
  await tx
    .delete(autopilotTurns)
    .where(and(eq(autopilotTurns.workspaceId, ctx.workspaceId), eq(autopilotTurns.customerId, customerId)))
}
