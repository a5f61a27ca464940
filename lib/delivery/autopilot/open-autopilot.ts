import { eq } from "drizzle-orm"
import type { Db } from "../../../db/client"
import { autopilots, surveys, touchpoints, workspaces } from "../../../db/schema"
import { lockRows } from "../../../db/sql"
import { filter } from "../schema"
import { waitingFor } from "./reads"
import { type Rhythm, rhythmOf } from "./rules/rhythm"

/**
 * Holds an autopilot until the transaction ends, so that two workers take turns and a pause comes before or after; `undefined`
 * when it is paused, or gone. `asks` is whether its survey can be sent now.
 */
export async function openAutopilot(tx: Db, id: string) {
  const [autopilot] = await lockRows(tx.select().from(autopilots).where(eq(autopilots.id, id)))
  if (autopilot?.status !== "active") return undefined
  const [found] = await tx
    .select({ workspace: workspaces, survey: surveys, touchpointStatus: touchpoints.status })
    .from(surveys)
    .innerJoin(touchpoints, eq(touchpoints.id, surveys.touchpointId))
    .innerJoin(workspaces, eq(workspaces.id, surveys.workspaceId))
    .where(eq(surveys.id, autopilot.surveyId))
  if (!found) throw new Error("An autopilot has lost its survey.")
  const { workspace, survey, touchpointStatus } = found
  const rhythm: Rhythm = rhythmOf(autopilot, workspace)
  return {
    autopilot,
    workspace,
    survey,
    rhythm,
    wanted: filter.nullable().parse(autopilot.filter),
    cooldownSeconds: autopilot.cooldownSeconds ?? workspace.cooldownSeconds,
    asks: waitingFor(survey.status, touchpointStatus, workspace.sendingPausedAt) === null,
  }
}

export type OpenAutopilot = NonNullable<Awaited<ReturnType<typeof openAutopilot>>>
