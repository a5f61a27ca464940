import { and, asc, count, eq, inArray, min } from "drizzle-orm"
import type { z } from "zod"
import { type Db, db } from "../../../db/client"
import { autopilots, autopilotTurns, surveys, touchpoints, workspaces } from "../../../db/schema"
import type { Ctx } from "../../accounts/ctx"
import { notFound } from "../../errors"
import { filter } from "../schema"

export type AutopilotRow = typeof autopilots.$inferSelect

/** Why an active autopilot asks nobody for now. */
export type Waiting = "survey_closed" | "touchpoint_paused" | "sending_paused"

export type Autopilot = Omit<AutopilotRow, "filter" | "cursor" | "workspaceId"> & {
  filter: z.output<typeof filter> | null
  survey: string
  touchpoint: string
  /** null: it asks, or is paused. */
  waitingFor: Waiting | null
}

/** With how many customers have a turn, and when the next one is due. */
export type ListedAutopilot = Autopilot & { customers: number; nextAt: Date | null }

/** The autopilots of the workspace, oldest first. */
export async function listAutopilots(ctx: Ctx): Promise<ListedAutopilot[]> {
  const rows = await selectAutopilots()
    .where(eq(autopilots.workspaceId, ctx.workspaceId))
    .orderBy(asc(autopilots.createdAt), asc(autopilots.id))
  return withTurns(ctx, rows.map(toAutopilot))
}

/** One autopilot. Throws `not_found`. */
export async function readAutopilot(ctx: Ctx, id: string, handle: Db = db()): Promise<ListedAutopilot> {
  const [row] = await selectAutopilots(handle).where(
    and(eq(autopilots.workspaceId, ctx.workspaceId), eq(autopilots.id, id)),
  )
  if (!row) throw notFound("The autopilot")
  const [listed] = await withTurns(ctx, [toAutopilot(row)], handle)
  if (!listed) throw notFound("The autopilot")
  return listed
}

/** When the autopilots of the workspace ask a customer next, soonest first. */
export async function listTurnsOf(ctx: Ctx, customerId: string) {
  return db()
    .select({
      autopilotId: autopilots.id,
      name: autopilots.name,
      status: autopilots.status,
      dueAt: autopilotTurns.dueAt,
    })
    .from(autopilotTurns)
    .innerJoin(autopilots, eq(autopilots.id, autopilotTurns.autopilotId))
    .where(and(eq(autopilotTurns.workspaceId, ctx.workspaceId), eq(autopilotTurns.customerId, customerId)))
    .orderBy(asc(autopilotTurns.dueAt))
}

async function withTurns(ctx: Ctx, listed: readonly Autopilot[], handle: Db = db()): Promise<ListedAutopilot[]> {
  if (listed.length === 0) return []
  const ids = listed.map(({ id }) => id)
  const rows = await handle
    .select({ id: autopilotTurns.autopilotId, customers: count(), nextAt: min(autopilotTurns.dueAt) })
    .from(autopilotTurns)
    .where(and(eq(autopilotTurns.workspaceId, ctx.workspaceId), inArray(autopilotTurns.autopilotId, ids)))
    .groupBy(autopilotTurns.autopilotId)
  const turns = new Map(rows.map((row) => [row.id, row]))
  return listed.map((one) => {
    const { customers = 0, nextAt = null } = turns.get(one.id) ?? {}
    return { ...one, customers: Number(customers), nextAt }
  })
}

const selectAutopilots = (handle: Db = db()) =>
  handle
    .select({
      autopilot: autopilots,
      survey: { name: surveys.name, status: surveys.status },
      touchpoint: { name: touchpoints.name, status: touchpoints.status },
      pausedAt: workspaces.sendingPausedAt,
    })
    .from(autopilots)
    .innerJoin(surveys, eq(surveys.id, autopilots.surveyId))
    .innerJoin(touchpoints, eq(touchpoints.id, surveys.touchpointId))
    .innerJoin(workspaces, eq(workspaces.id, autopilots.workspaceId))
    .$dynamic()

type Selected = Awaited<ReturnType<typeof selectAutopilots>>[number]

function toAutopilot({ autopilot, survey, touchpoint, pausedAt }: Selected): Autopilot {
  const { workspaceId: _, cursor: __, ...shown } = autopilot
  return {
    ...shown,
    filter: filter.nullable().parse(shown.filter),
    survey: survey.name,
    touchpoint: touchpoint.name,
    waitingFor: autopilot.status === "paused" ? null : waitingFor(survey.status, touchpoint.status, pausedAt),
  }
}

/** What keeps an active autopilot from asking; its turns wait until that is over. */
export function waitingFor(surveyStatus: string, touchpointStatus: string, pausedAt: Date | null): Waiting | null {
  if (surveyStatus !== "published") return "survey_closed"
  if (touchpointStatus !== "active") return "touchpoint_paused"
  return pausedAt ? "sending_paused" : null
}
