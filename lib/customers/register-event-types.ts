import { and, eq, inArray } from "drizzle-orm"
import type { Db } from "../../db/client"
import { eventTypes } from "../../db/schema"
import type { Ctx } from "../accounts/ctx"
import { newId } from "../ids"

/**
 * The touchpoint of each event type, `null` for one that waits to be placed. Types seen for the first time are registered,
 * in the caller's transaction.
 */
export async function registerEventTypes(
  tx: Db,
  ctx: Ctx,
  types: readonly string[],
): Promise<Map<string, string | null>> {
  const wanted = [...new Set(types)]
  if (wanted.length === 0) return new Map()
  const known = await tx
    .select({ type: eventTypes.type, touchpointId: eventTypes.touchpointId })
    .from(eventTypes)
    .where(and(eq(eventTypes.workspaceId, ctx.workspaceId), inArray(eventTypes.type, wanted)))
  const places = new Map(known.map(({ type, touchpointId }) => [type, touchpointId]))
  const fresh = wanted.filter((type) => !places.has(type))
  if (fresh.length > 0) {
    await tx
      .insert(eventTypes)
      .values(
        fresh.map((type) => ({
          id: newId(),
          workspaceId: ctx.workspaceId,
          type,
          touchpointId: null,
          createdAt: ctx.now,
        })),
      )
      .onConflictDoNothing()
  }
  return places
}
