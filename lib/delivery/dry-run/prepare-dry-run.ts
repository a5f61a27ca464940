import { and, eq } from "drizzle-orm"
import type { z } from "zod"
import { db } from "../../../db/client"
import { surveys, touchpoints, type triggers } from "../../../db/schema"
import { type Ctx, requireScope } from "../../accounts/ctx"
import { readWorkspace } from "../../accounts/reads"
import { invalid, isNoveError } from "../../errors"
import { newId } from "../../ids"
import { parse } from "../../parse"
import { readVersion } from "../../surveys/reads"
import type { Plan } from "../plan-ask"
import { readTrigger } from "../reads"
import { type DryRun, dryRun, filter, type newTrigger } from "../schema"

const DAY_MS = 86_400_000
/** More events than this are not looked at. */
export const EVENTS_AT_MOST = 100_000

/** What a dry run tries: a trigger, saved or only written down, with its survey, on events from an instant on. Throws `invalid`. */
export async function prepareDryRun(ctx: Ctx, input: DryRun) {
  requireScope(ctx, "read")
  const { trigger, triggerId, days } = parse(dryRun, input)
  const workspace = await readWorkspace(ctx)
  const stored = triggerId === undefined ? undefined : await readStored(ctx, triggerId)
  const plan = await readPlan(ctx, trigger ? written(ctx, trigger, triggerId) : stored)
  return { workspace, plan, days, from: new Date(ctx.now.getTime() - days * DAY_MS) }
}

export type PreparedDryRun = Awaited<ReturnType<typeof prepareDryRun>>

type TriggerRow = typeof triggers.$inferSelect

async function readStored(ctx: Ctx, id: string): Promise<TriggerRow> {
  return readTrigger(ctx, id).catch((error: unknown) => {
    if (!isNoveError(error) || error.code !== "not_found") throw error
    const message = "is no trigger of this workspace"
    throw invalid(`triggerId: ${message}`, [{ path: "triggerId", message }])
  })
}

/** A trigger that is only written down, as its row would be. */
const written = (ctx: Ctx, values: z.output<typeof newTrigger>, id = newId()): TriggerRow => ({
  ...values,
  id,
  workspaceId: ctx.workspaceId,
  name: values.name ?? "",
  createdAt: ctx.now,
  updatedAt: ctx.now,
})

/** A trigger with its survey. Throws `invalid` for one that is unknown or was never published. */
async function readPlan(ctx: Ctx, trigger: TriggerRow | undefined): Promise<Plan> {
  const [found] = await db()
    .select({ survey: surveys, touchpointStatus: touchpoints.status })
    .from(surveys)
    .innerJoin(touchpoints, eq(touchpoints.id, surveys.touchpointId))
    .where(and(eq(surveys.workspaceId, ctx.workspaceId), eq(surveys.id, trigger?.surveyId ?? "")))
  const versionId = found?.survey.publishedVersionId
  if (!trigger || !found || !versionId) {
    const message = "names no survey that was published"
    throw invalid(`surveyId: ${message}`, [{ path: "surveyId", message }])
  }
  const { definition } = await readVersion(versionId)
  return { ...found, trigger, filter: filter.nullish().parse(trigger.filter), versionId, definition }
}
