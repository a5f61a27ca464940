import { eq } from "drizzle-orm"
import { transaction } from "../../db/client"
import { endingClicks, responses } from "../../db/schema"
import { writeAudit } from "../accounts/audit"
import { type Ctx, requireScope } from "../accounts/ctx"
import { lockResponse } from "./lock-response"
import { type FoundSeries, rememberSeries } from "./series"
import { uncountResponse } from "./uncount-response"

/** Deletes a response and takes it out of every figure. Throws `not_found`. */
export async function deleteResponse(ctx: Ctx, id: string): Promise<void> {
  requireScope(ctx, "write")
  const found: FoundSeries = new Map()
  await transaction(async (tx) => {
    found.clear()
    await uncountResponse(tx, await lockResponse(tx, ctx, id), found)
    await tx.delete(endingClicks).where(eq(endingClicks.responseId, id))
    await tx.delete(responses).where(eq(responses.id, id))
    await writeAudit(tx, ctx, "response.delete", id)
  })
  rememberSeries(found)
}
