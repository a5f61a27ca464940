import { and, eq } from "drizzle-orm"
import { type Db, transaction } from "../../../db/client"
import { invitations, responses } from "../../../db/schema"
import { writeAudit } from "../../accounts/audit"
import { type Ctx, requireScope } from "../../accounts/ctx"
import { NoveError } from "../../errors"
import { lockResponse } from "../lock-response"
import { type FoundSeries, rememberSeries } from "../series"
import { uncountResponse } from "../uncount-response"

/**
 * Takes a doubtful response out of every figure, until a member takes it in again; one that is out already stays so. Only marked
 * ones can be taken out, so that nobody improves a score by choosing answers. Throws `not_found`, and `conflict` for one
 * without a mark or still held back.
 */
export async function excludeResponse(ctx: Ctx, id: string): Promise<void> {
  requireScope(ctx, "write")
  const found: FoundSeries = new Map()
  await transaction(
    async (tx) => {
      found.clear()
      if (await takeOut(tx, ctx, id, found)) await writeAudit(tx, ctx, "response.exclude", id)
    },
    { isolation: "read committed" },
  )
  rememberSeries(found)
}

/** Takes it out in the caller's transaction; `false` when it is out already. Give `found` to `rememberSeries` after the commit. */
export async function takeOut(tx: Db, ctx: Ctx, id: string, found: FoundSeries): Promise<boolean> {
  const locked = await lockResponse(tx, ctx, id)
  const { response, invitation } = locked
  if (response.state === "excluded") return false
  if (response.suspicion === null) {
    throw new NoveError("conflict", "The answer is not marked as doubtful: only marked answers can be excluded.")
  }
  if (response.state === "held") {
    throw new NoveError("conflict", "The answer is held back until a person confirms it: it is in no figure.")
  }
  await uncountResponse(tx, locked, found)
  // Who has answered is not reminded because the answer is doubted.
  if (invitation) await tx.update(invitations).set({ nextReminderAt: null }).where(eq(invitations.id, invitation.id))
  await tx
    .update(responses)
    .set({ state: "excluded", updatedAt: ctx.now })
    .where(and(eq(responses.workspaceId, ctx.workspaceId), eq(responses.id, id)))
  return true
}
