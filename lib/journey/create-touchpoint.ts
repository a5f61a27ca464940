import { and, eq, or, sql } from "drizzle-orm"
import { type Db, transaction } from "../../db/client"
import { isUniqueViolation } from "../../db/errors"
import { journeyStages, touchpoints } from "../../db/schema"
import { writeAudit } from "../accounts/audit"
import { type Ctx, requireScope } from "../accounts/ctx"
import { conflict, invalid } from "../errors"
import { newId } from "../ids"
import { parse } from "../parse"
import { type NewTouchpoint, natureOf, newTouchpoint, touchpointNameKey } from "./schema"

/** Adds a touchpoint to the journey. Throws `invalid` for an unknown stage, `conflict` for a name in use. */
export async function createTouchpoint(ctx: Ctx, input: NewTouchpoint): Promise<{ id: string }> {
  requireScope(ctx, "write")
  const values = parse(newTouchpoint, input)
  try {
    return await transaction((tx) => insertTouchpoint(tx, ctx, values))
  } catch (error) {
    if (isUniqueViolation(error)) throw conflict(`A touchpoint named “${values.name}” exists already.`)
    throw error
  }
}

type Values = ReturnType<typeof newTouchpoint.parse> & { catalogueKey?: string }

/** The same inside a transaction of the caller, which has checked the permission. */
export async function insertTouchpoint(tx: Db, ctx: Ctx, values: Values): Promise<{ id: string }> {
  const stageId = await findStage(tx, ctx, values.stage)
  const nature = natureOf(values.channel)
  const id = newId()
  await tx.insert(touchpoints).values({
    id,
    workspaceId: ctx.workspaceId,
    stageId,
    channel: values.channel,
    name: values.name,
    nameKey: touchpointNameKey(values.name),
    medium: values.medium ?? nature.medium,
    service: values.service ?? nature.service,
    catalogueKey: values.catalogueKey ?? null,
    position: await nextPosition(tx, ctx),
    status: "active",
    createdAt: ctx.now,
  })
  await writeAudit(tx, ctx, "touchpoint.create", id)
  return { id }
}

/** The id of a stage given by id or key. Throws `invalid` when the workspace has none such. */
export async function findStage(tx: Db, ctx: Ctx, stage: string): Promise<string> {
  const [row] = await tx
    .select({ id: journeyStages.id })
    .from(journeyStages)
    .where(
      and(
        eq(journeyStages.workspaceId, ctx.workspaceId),
        or(eq(journeyStages.id, stage), eq(journeyStages.key, stage)),
      ),
    )
  if (!row) {
    throw invalid("stage: is no stage of this journey", [{ path: "stage", message: "is no stage of this journey" }])
  }
  return row.id
}

async function nextPosition(tx: Db, ctx: Ctx): Promise<number> {
  const [row] = await tx
    .select({ last: sql`coalesce(max(${touchpoints.position}), -1)`.mapWith(Number) })
    .from(touchpoints)
    .where(eq(touchpoints.workspaceId, ctx.workspaceId))
  return (row?.last ?? -1) + 1
}
