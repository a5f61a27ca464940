import { and, eq } from "drizzle-orm"
import { z } from "zod"
import { transaction } from "../../db/client"
import { eventTypes, touchpoints } from "../../db/schema"
import { writeAudit } from "../accounts/audit"
import { type Ctx, requireScope } from "../accounts/ctx"
import { notFound } from "../errors"
import { newId } from "../ids"
import { parse } from "../parse"
import { eventTypeName } from "./schema"

const placement = z.object({ type: eventTypeName, touchpointId: z.string().nullable() })

/** Says at which touchpoint events of a type happen (`null`: nowhere yet). Later events go there; past ones stay. */
export async function placeEventType(ctx: Ctx, input: z.input<typeof placement>): Promise<void> {
  requireScope(ctx, "write")
  const { type, touchpointId } = parse(placement, input)
  await transaction(async (tx) => {
    if (touchpointId !== null) {
      const [found] = await tx
        .select({ id: touchpoints.id })
        .from(touchpoints)
        .where(and(eq(touchpoints.workspaceId, ctx.workspaceId), eq(touchpoints.id, touchpointId)))
      if (!found) throw notFound("The touchpoint")
    }
    await tx
      .insert(eventTypes)
      .values({ id: newId(), workspaceId: ctx.workspaceId, type, touchpointId, createdAt: ctx.now })
      .onConflictDoUpdate({ target: [eventTypes.workspaceId, eventTypes.type], set: { touchpointId } })
    await writeAudit(tx, ctx, "event-type.place", type, { touchpointId })
  })
}
