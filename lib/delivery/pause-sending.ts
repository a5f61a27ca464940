import { and, eq, isNotNull, isNull } from "drizzle-orm"
import { z } from "zod"
import { transaction } from "../../db/client"
import { workspaces } from "../../db/schema"
import { writeAudit } from "../accounts/audit"
import { type Ctx, requireScope } from "../accounts/ctx"
import { parse } from "../parse"

const why = z.string().trim().max(300).nullable().default(null)

/** Stops all sending of the workspace at once; what is due waits. Paused already, the first time and reason stay. */
export async function pauseSending(ctx: Ctx, reason?: string | null): Promise<void> {
  requireScope(ctx, "write")
  const sendingPausedReason = parse(why, reason ?? undefined)
  await transaction(async (tx) => {
    const paused = await tx
      .update(workspaces)
      .set({ sendingPausedAt: ctx.now, sendingPausedReason })
      .where(and(eq(workspaces.id, ctx.workspaceId), isNull(workspaces.sendingPausedAt)))
      .returning({ id: workspaces.id })
    if (paused.length > 0) await writeAudit(tx, ctx, "sending.pause", ctx.workspaceId)
  })
}

/** Lets sending go on: what became due meanwhile goes out, unless it has waited too long. */
export async function resumeSending(ctx: Ctx): Promise<void> {
  requireScope(ctx, "write")
  await transaction(async (tx) => {
    const resumed = await tx
      .update(workspaces)
      .set({ sendingPausedAt: null, sendingPausedReason: null })
      .where(and(eq(workspaces.id, ctx.workspaceId), isNotNull(workspaces.sendingPausedAt)))
      .returning({ id: workspaces.id })
    if (resumed.length > 0) await writeAudit(tx, ctx, "sending.resume", ctx.workspaceId)
  })
}
