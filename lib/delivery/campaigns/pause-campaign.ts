import { and, inArray, isNull } from "drizzle-orm"
import { transaction } from "../../../db/client"
import { sends } from "../../../db/schema"
import { writeAudit } from "../../accounts/audit"
import { type Ctx, requireScope } from "../../accounts/ctx"
import { ours, refuseCancelled } from "./own-campaign"

/**
 * Stops a campaign at once: what is with the mail server ends, nothing else goes out, and what comes due waits. Paused
 * already, it stays so. Throws `not_found`, or `conflict` when it is cancelled.
 */
export async function pauseCampaign(ctx: Ctx, id: string): Promise<void> {
  requireScope(ctx, "write")
  await transaction(
    async (tx) => {
      const paused = await tx
        .update(sends)
        .set({ pausedAt: ctx.now, resumeCursor: null, updatedAt: ctx.now })
        .where(and(ours(ctx, id), isNull(sends.pausedAt), inArray(sends.state, ["planning", "planned"])))
        .returning({ id: sends.id })
      if (paused.length > 0) await writeAudit(tx, ctx, "campaign.pause", id)
      else await refuseCancelled(tx, ctx, id)
    },
    { isolation: "read committed" },
  )
}
