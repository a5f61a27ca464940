import { and, eq } from "drizzle-orm"
import { transaction } from "../../db/client"
import { triggers } from "../../db/schema"
import { writeAudit } from "../accounts/audit"
import { type Ctx, requireScope } from "../accounts/ctx"
import { notFound } from "../errors"
import { parse } from "../parse"
import { requirePublished } from "./create-trigger"
import { type Trigger, toTrigger } from "./reads"
import { type TriggerChange, triggerChange } from "./schema"

/**
 * Edits, pauses (`status: "paused"`) or resumes a trigger. Invitations planned already keep their time and limits; those
 * that come due while it is paused are skipped. Throws `not_found`, `invalid`.
 */
export async function changeTrigger(ctx: Ctx, id: string, input: TriggerChange): Promise<Trigger> {
  requireScope(ctx, "write")
  const values = parse(triggerChange, input)
  return transaction(async (tx) => {
    if (values.surveyId !== undefined) await requirePublished(tx, ctx, values.surveyId)
    const [row] = await tx
      .update(triggers)
      .set({ ...values, updatedAt: ctx.now })
      .where(and(eq(triggers.workspaceId, ctx.workspaceId), eq(triggers.id, id)))
      .returning()
    if (!row) throw notFound("The trigger")
    await writeAudit(tx, ctx, "trigger.change", id, { fields: Object.keys(values) })
    return toTrigger(row)
  })
}
