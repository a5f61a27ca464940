import { and, eq } from "drizzle-orm"
import { type Db, transaction } from "../../db/client"
import { endingClicks, responseAssignees, responseNotes, responseReads, responses, responseTags } from "../../db/schema"
import { writeAudit } from "../accounts/audit"
import { type Ctx, requireScope } from "../accounts/ctx"
import { lockResponse } from "./lock-response"
import { removeTexts } from "./search/keep-texts"
import { type FoundSeries, rememberSeries } from "./series"
import { uncountResponse } from "./uncount-response"

/** Deletes a response and takes it out of every figure. Throws `not_found`. */
export async function deleteResponse(ctx: Ctx, id: string): Promise<void> {
  requireScope(ctx, "write")
  const found: FoundSeries = new Map()
  await transaction(
    async (tx) => {
      found.clear()
      await uncountResponse(tx, await lockResponse(tx, ctx, id), found)
      await deleteBelongings(tx, ctx, id)
      await tx.delete(responses).where(eq(responses.id, id))
      await writeAudit(tx, ctx, "response.delete", id)
    },
    { isolation: "read committed" },
  )
  rememberSeries(found)
}

async function deleteBelongings(tx: Db, { workspaceId }: Ctx, id: string): Promise<void> {
  await tx.delete(endingClicks).where(eq(endingClicks.responseId, id))
  await removeTexts(tx, [id])
  await tx.delete(responseTags).where(eq(responseTags.responseId, id))
  await tx
    .delete(responseNotes)
    .where(and(eq(responseNotes.workspaceId, workspaceId), eq(responseNotes.responseId, id)))
  await tx.delete(responseAssignees).where(eq(responseAssignees.responseId, id))
  await tx.delete(responseReads).where(eq(responseReads.responseId, id))
}
