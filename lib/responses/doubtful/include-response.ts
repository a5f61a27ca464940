import { and, eq } from "drizzle-orm"
import { type Db, transaction } from "../../../db/client"
import { invitations, responses } from "../../../db/schema"
import { writeAudit } from "../../accounts/audit"
import { type Ctx, requireScope } from "../../accounts/ctx"
import { countChange } from "../../delivery/count-invitation"
import { countChanges, isCounted } from "../count-changes"
import { lockResponse } from "../lock-response"
import { type FoundSeries, rememberSeries } from "../series"

/** Takes an excluded response into the figures again; one that is in stays so. Throws `not_found`. */
export async function includeResponse(ctx: Ctx, id: string): Promise<void> {
  requireScope(ctx, "write")
  const found: FoundSeries = new Map()
  await transaction(
    async (tx) => {
      found.clear()
      if (await takeIn(tx, ctx, id, found)) await writeAudit(tx, ctx, "response.include", id)
    },
    { isolation: "read committed" },
  )
  rememberSeries(found)
}

/** Takes it in within the caller's transaction; `false` when it is not out. Give `found` to `rememberSeries` after the commit. */
export async function takeIn(tx: Db, ctx: Ctx, id: string, found: FoundSeries): Promise<boolean> {
  const { response, invitation } = await lockResponse(tx, ctx, id)
  if (response.state !== "excluded") return false
  const included = { ...response, state: "counted" as const }
  const changes = await countChanges(tx, ctx.workspaceId, found)
  await changes.change(response, included)
  await changes.write()
  if (isCounted(included) && invitation) {
    const answered = { startedAt: response.answeredAt, completedAt: response.completedAt }
    await tx.update(invitations).set(answered).where(eq(invitations.id, invitation.id))
    const facts = { ...invitation, commented: Boolean(response.comment) }
    await countChange(tx, invitation, facts, { ...facts, ...answered })
  }
  await tx
    .update(responses)
    .set({ state: included.state, updatedAt: ctx.now })
    .where(and(eq(responses.workspaceId, ctx.workspaceId), eq(responses.id, id)))
  return true
}
