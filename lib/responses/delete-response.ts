import { and, eq } from "drizzle-orm"
import { transaction } from "../../db/client"
import { endingClicks, invitations, responses } from "../../db/schema"
import { lockRows } from "../../db/sql"
import { writeAudit } from "../accounts/audit"
import { type Ctx, requireScope } from "../accounts/ctx"
import { countAnswered } from "../delivery/count-invitation"
import { notFound } from "../errors"
import { countChanges, isCounted } from "./count-changes"
import { type FoundSeries, rememberSeries } from "./series"

/** Deletes a response and takes it out of every figure. Throws `not_found`. */
export async function deleteResponse(ctx: Ctx, id: string): Promise<void> {
  requireScope(ctx, "write")
  const found: FoundSeries = new Map()
  await transaction(async (tx) => {
    found.clear()
    const mine = and(eq(responses.workspaceId, ctx.workspaceId), eq(responses.id, id))
    const [response] = await lockRows(tx.select().from(responses).where(mine))
    if (!response) throw notFound("The response")
    const changes = await countChanges(tx, ctx.workspaceId, found)
    await changes.change(response, undefined)
    await changes.write()
    if (response.invitationId) {
      const [sent] = await tx
        .update(invitations)
        .set({ startedAt: null, completedAt: null })
        .where(eq(invitations.id, response.invitationId))
        .returning({
          workspaceId: invitations.workspaceId,
          touchpointId: invitations.touchpointId,
          surveyId: invitations.surveyId,
          countedDay: invitations.countedDay,
          countedGeneration: invitations.countedGeneration,
        })
      if (sent && isCounted(response)) await countAnswered(tx, sent, -1)
    }
    await tx.delete(endingClicks).where(eq(endingClicks.responseId, id))
    await tx.delete(responses).where(mine)
    await writeAudit(tx, ctx, "response.delete", id)
  })
  rememberSeries(found)
}
