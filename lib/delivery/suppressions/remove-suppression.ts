import { and, eq } from "drizzle-orm"
import { z } from "zod"
import { transaction } from "../../../db/client"
import { suppressions } from "../../../db/schema"
import { lockRows } from "../../../db/sql"
import { writeAudit } from "../../accounts/audit"
import { type Ctx, requireScope } from "../../accounts/ctx"
import { conflict, invalid, notFound } from "../../errors"
import { parse } from "../../parse"
import { suppressionNote } from "./schema"

const removal = z.strictObject({ id: z.string().min(1), why: suppressionNote.optional() })

/**
 * Takes an address off the list of those that are not mailed. Who complained comes off only with a reason, which stays in
 * the audit log; who was erased never does. Throws `not_found`, `invalid`, `conflict`.
 */
export async function removeSuppression(ctx: Ctx, input: z.input<typeof removal>): Promise<void> {
  requireScope(ctx, "write")
  const { id, why } = parse(removal, input)
  const ofId = and(eq(suppressions.workspaceId, ctx.workspaceId), eq(suppressions.id, id))
  await transaction(async (tx) => {
    const [row] = await lockRows(tx.select().from(suppressions).where(ofId))
    if (!row) throw notFound("The excluded address")
    if (row.reason === "erased") throw conflict("This person was erased: their address is never mailed again.")
    if (row.reason === "complained" && !why) {
      const message = "must say why an address that complained may be mailed again"
      throw invalid(`why: ${message}`, [{ path: "why", message }])
    }
    await tx.delete(suppressions).where(ofId)
    const { reason, surveyId } = row
    await writeAudit(tx, ctx, "suppression.remove", id, { reason, ...(surveyId && { surveyId }), ...(why && { why }) })
  })
}
