import { and, eq } from "drizzle-orm"
import { transaction } from "../../db/client"
import { dryRuns, invitations, triggers } from "../../db/schema"
import { writeAudit } from "../accounts/audit"
import { type Ctx, requireScope } from "../accounts/ctx"
import { conflict, notFound } from "../errors"
import { slotOf } from "./dry-run/slot"

/**
 * Deletes a trigger that has never planned anything; one that has is the source of its invitations and can only be paused.
 * Throws `not_found`, `conflict`.
 */
export async function deleteTrigger(ctx: Ctx, id: string): Promise<void> {
  requireScope(ctx, "write")
  await transaction(async (tx) => {
    const [used] = await tx
      .select({ id: invitations.id })
      .from(invitations)
      .where(and(eq(invitations.workspaceId, ctx.workspaceId), eq(invitations.source, id)))
      .limit(1)
    if (used) throw conflict("The trigger has planned invitations: pause it instead.")
    const [row] = await tx
      .delete(triggers)
      .where(and(eq(triggers.workspaceId, ctx.workspaceId), eq(triggers.id, id)))
      .returning({ id: triggers.id })
    if (!row) throw notFound("The trigger")
    await tx.delete(dryRuns).where(and(eq(dryRuns.workspaceId, ctx.workspaceId), eq(dryRuns.slot, slotOf(ctx, id))))
    await writeAudit(tx, ctx, "trigger.delete", id)
  })
}
