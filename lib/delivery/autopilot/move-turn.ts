import { and, eq } from "drizzle-orm"
import { transaction } from "../../../db/client"
import { autopilots, autopilotTurns, workspaces } from "../../../db/schema"
import { lockRows } from "../../../db/sql"
import { writeAudit } from "../../accounts/audit"
import { type Ctx, requireScope } from "../../accounts/ctx"
import { invalid, notFound } from "../../errors"
import { parse } from "../../parse"
import { nextSendTime } from "../rules/send-window"
import { type ListedTurn, readTurn } from "./list-turns"
import { rhythmOf } from "./rules/rhythm"
import { type TurnChange, turnChange } from "./schema"

const FARTHEST_MS = 730 * 86_400_000

/**
 * Gives a customer another date: the first instant from the given one on at which the autopilot may ask them. The turns after
 * that follow from there. Throws `not_found`, and `invalid` for a date that has passed or lies over two years ahead.
 */
export async function moveTurn(ctx: Ctx, autopilotId: string, turnId: string, input: TurnChange): Promise<ListedTurn> {
  requireScope(ctx, "write")
  const wanted = parse(turnChange, input).dueAt
  if (wanted <= ctx.now) throw badDate("must lie in the future")
  if (wanted.getTime() - ctx.now.getTime() > FARTHEST_MS) throw badDate("must lie within the next two years")
  return transaction(async (tx) => {
    // Whoever takes or gives turns holds the autopilot: a date that was chosen is not written over.
    const [autopilot] = await lockRows(
      tx
        .select()
        .from(autopilots)
        .where(and(eq(autopilots.workspaceId, ctx.workspaceId), eq(autopilots.id, autopilotId))),
    )
    if (!autopilot) throw notFound("The autopilot")
    const [workspace] = await tx.select().from(workspaces).where(eq(workspaces.id, ctx.workspaceId))
    const { customer } = await readTurn(ctx, autopilotId, turnId, tx)
    if (!workspace) throw notFound("The workspace")
    const { window } = rhythmOf(autopilot, workspace)
    const dueAt = nextSendTime(wanted, window, customer.timeZone ?? workspace.timeZone)
    await tx
      .update(autopilotTurns)
      .set({ dueAt, moved: true, updatedAt: ctx.now })
      .where(and(eq(autopilotTurns.workspaceId, ctx.workspaceId), eq(autopilotTurns.id, turnId)))
    await writeAudit(tx, ctx, "autopilot.move_turn", turnId)
    return readTurn(ctx, autopilotId, turnId, tx)
  })
}

const badDate = (message: string) => invalid(`dueAt: ${message}`, [{ path: "dueAt", message }])
