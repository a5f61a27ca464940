import { and, eq } from "drizzle-orm"
import { transaction } from "../../db/client"
import { isUniqueViolation } from "../../db/errors"
import { touchpoints } from "../../db/schema"
import { writeAudit } from "../accounts/audit"
import { type Ctx, requireScope } from "../accounts/ctx"
import { conflict, notFound } from "../errors"
import { parse } from "../parse"
import { findStage } from "./create-touchpoint"
import { type TouchpointChange, touchpointChange, touchpointNameKey } from "./schema"

/**
 * Renames, moves, pauses, archives or restores a touchpoint; its answers stay with it.
 * Throws `not_found`, or `conflict` for a name in use.
 */
export async function changeTouchpoint(ctx: Ctx, id: string, input: TouchpointChange): Promise<void> {
  requireScope(ctx, "write")
  const { stage, ...values } = parse(touchpointChange, input)
  try {
    await transaction(async (tx) => {
      const changed = await tx
        .update(touchpoints)
        .set({
          ...values,
          ...(values.name === undefined ? {} : { nameKey: touchpointNameKey(values.name) }),
          ...(stage === undefined ? {} : { stageId: await findStage(tx, ctx, stage) }),
        })
        .where(and(eq(touchpoints.workspaceId, ctx.workspaceId), eq(touchpoints.id, id)))
        .returning({ id: touchpoints.id })
      if (changed.length === 0) throw notFound("The touchpoint")
      await writeAudit(tx, ctx, "touchpoint.change", id, values)
    })
  } catch (error) {
    if (isUniqueViolation(error)) throw conflict(`A touchpoint named “${values.name}” exists already.`)
    throw error
  }
}
