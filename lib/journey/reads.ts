import { and, asc, eq, ne } from "drizzle-orm"
import { type Db, db } from "../../db/client"
import { eventTypes, journeyStages, touchpoints } from "../../db/schema"
import type { Ctx } from "../accounts/ctx"
import { notFound } from "../errors"

export type Stage = typeof journeyStages.$inferSelect
export type Touchpoint = typeof touchpoints.$inferSelect

/** The stages of the journey in their order. */
export async function listStages(ctx: Ctx): Promise<Stage[]> {
  return db()
    .select()
    .from(journeyStages)
    .where(eq(journeyStages.workspaceId, ctx.workspaceId))
    .orderBy(asc(journeyStages.position))
}

/** The touchpoints in their order; archived ones only when asked for. */
export async function listTouchpoints(ctx: Ctx, options: { archived?: boolean } = {}): Promise<Touchpoint[]> {
  return db()
    .select()
    .from(touchpoints)
    .where(
      and(
        eq(touchpoints.workspaceId, ctx.workspaceId),
        options.archived ? undefined : ne(touchpoints.status, "archived"),
      ),
    )
    .orderBy(asc(touchpoints.position))
}

/** One touchpoint. Throws `not_found`. */
export async function readTouchpoint(ctx: Ctx, id: string, handle: Db = db()): Promise<Touchpoint> {
  const [row] = await handle
    .select()
    .from(touchpoints)
    .where(and(eq(touchpoints.workspaceId, ctx.workspaceId), eq(touchpoints.id, id)))
  if (!row) throw notFound("The touchpoint")
  return row
}

/** Event types that came in or were placed, by name; those without a touchpoint wait to be placed. */
export async function listEventTypes(ctx: Ctx) {
  return db()
    .select({ id: eventTypes.id, type: eventTypes.type, touchpointId: eventTypes.touchpointId })
    .from(eventTypes)
    .where(eq(eventTypes.workspaceId, ctx.workspaceId))
    .orderBy(asc(eventTypes.type))
}
