import { and, eq, inArray } from "drizzle-orm"
import { db, transaction } from "../../../db/client"
import { autopilots, autopilotTurns, invitations } from "../../../db/schema"
import { writeAudit } from "../../accounts/audit"
import { type Ctx, requireScope } from "../../accounts/ctx"
import { notFound } from "../../errors"
import { because } from "../reasons"
import { changeAutopilot } from "./change-autopilot"

const TURNS_A_BATCH = 5000

/**
 * Deletes an autopilot with its turns. What it has planned and not sent is dropped; what it has sent stays. Killed halfway it
 * leaves one that is paused and begins anew when it is resumed. Throws `not_found`.
 */
export async function deleteAutopilot(ctx: Ctx, id: string): Promise<void> {
  requireScope(ctx, "write")
  await changeAutopilot(ctx, id, { status: "paused" })
  await db()
    .update(autopilots)
    .set({ cursor: "" })
    .where(and(eq(autopilots.workspaceId, ctx.workspaceId), eq(autopilots.id, id)))
  while ((await dropTurns(ctx, id)) === TURNS_A_BATCH);
  await transaction(
    async (tx) => {
      await tx
        .update(invitations)
        .set({ state: "skipped", ...because.autopilotPaused(), updatedAt: ctx.now })
        .where(
          and(
            eq(invitations.workspaceId, ctx.workspaceId),
            eq(invitations.source, id),
            eq(invitations.state, "scheduled"),
          ),
        )
      const deleted = await tx
        .delete(autopilots)
        .where(and(eq(autopilots.workspaceId, ctx.workspaceId), eq(autopilots.id, id)))
        .returning({ id: autopilots.id })
      if (deleted.length === 0) throw notFound("The autopilot")
      await writeAudit(tx, ctx, "autopilot.delete", id)
    },
    { isolation: "read committed" },
  )
}

/** Some of its turns at a time: others write meanwhile. Returns how many. */
const dropTurns = (ctx: Ctx, id: string): Promise<number> =>
  transaction(
    async (tx) => {
      const theirs = and(eq(autopilotTurns.workspaceId, ctx.workspaceId), eq(autopilotTurns.autopilotId, id))
      const some = await tx.select({ id: autopilotTurns.id }).from(autopilotTurns).where(theirs).limit(TURNS_A_BATCH)
      const ids = some.map((turn) => turn.id)
      if (ids.length > 0) await tx.delete(autopilotTurns).where(inArray(autopilotTurns.id, ids))
      return ids.length
    },
    { isolation: "read committed" },
  )
