import { and, eq } from "drizzle-orm"
import type { Db } from "../../db/client"
import { type customers, type events, invitations, surveys, touchpoints, triggers, workspaces } from "../../db/schema"
import { rowsOf } from "../../db/sql"
import type { Ctx } from "../accounts/ctx"
import type { Workspace } from "../accounts/reads"
import { readVersion } from "../surveys/reads"
import { judgeAmongEvents, takeBackFor } from "./later-events"
import { type NewInvitation, newInvitationRow } from "./new-invitation"
import { because, type Reason } from "./reasons"
import { type FilterSubject, matchesFilter } from "./rules/filter"
import { isSampled } from "./rules/sampling"
import { nextSendTime } from "./rules/send-window"
import { filter } from "./schema"

type EventRow = typeof events.$inferSelect
type CustomerRow = typeof customers.$inferSelect
export type Invitation = typeof invitations.$inferSelect

const ROWS_A_STATEMENT = 500

/**
 * Plans what an event asks: one invitation for each active trigger that it meets, scheduled or skipped with the reason.
 * Planned before, also by another process at the same time, it is not planned again. In the caller's transaction.
 */
export async function planInvitations(tx: Db, ctx: Ctx, event: EventRow, customer: CustomerRow): Promise<Invitation[]> {
  await takeBackFor(tx, event)
  const plans = await readPlans(tx, ctx, event.type)
  if (plans.length === 0) return []
  const [workspace] = await tx.select().from(workspaces).where(eq(workspaces.id, ctx.workspaceId))
  if (!workspace) return []
  const rows: Invitation[] = []
  for (const plan of plans) {
    if (!isMet(plan.trigger.filter, event, customer)) continue
    const planned = planOne(plan, workspace, event, customer, ctx.now)
    const skipped = planned.skipped ?? (await judgeAmongEvents(tx, event, plan.trigger))
    rows.push(newInvitationRow({ ...planned, skipped }))
  }
  return insertInvitations(tx, rows)
}

/** Inserts invitations that are not there yet; returns those that were inserted. */
export async function insertInvitations(tx: Db, rows: readonly Invitation[]): Promise<Invitation[]> {
  const made = new Set<string>()
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
    const inserted = await tx
      .insert(invitations)
      .select(rowsOf(invitations, rows.slice(start, start + ROWS_A_STATEMENT)))
      .onConflictDoNothing({ target: [invitations.workspaceId, invitations.source, invitations.sourceKey] })
      .returning({ id: invitations.id })
    for (const { id } of inserted) made.add(id)
  }
  return rows.filter(({ id }) => made.has(id))
}

type Plan = Awaited<ReturnType<typeof readPlans>>[number]

/** The active triggers of an event type, each with the survey version it asks. */
async function readPlans(tx: Db, ctx: Ctx, eventType: string) {
  const rows = await tx
    .select({ trigger: triggers, survey: surveys, touchpointStatus: touchpoints.status })
    .from(triggers)
    .innerJoin(surveys, eq(surveys.id, triggers.surveyId))
    .innerJoin(touchpoints, eq(touchpoints.id, surveys.touchpointId))
    .where(
      and(eq(triggers.workspaceId, ctx.workspaceId), eq(triggers.eventType, eventType), eq(triggers.status, "active")),
    )
  const plans = []
  for (const row of rows) {
    if (!row.survey.publishedVersionId) continue
    const { definition } = await readVersion(row.survey.publishedVersionId, tx)
    plans.push({ ...row, versionId: row.survey.publishedVersionId, definition })
  }
  return plans
}

function isMet(stored: unknown, event: EventRow, customer: CustomerRow): boolean {
  const subject: FilterSubject = { event, customer }
  return matchesFilter(filter.nullish().parse(stored), subject)
}

function planOne(
  { trigger, survey, touchpointStatus, versionId, definition }: Plan,
  workspace: Workspace,
  event: EventRow,
  customer: CustomerRow,
  now: Date,
): NewInvitation {
  const hours = { fromMinute: workspace.sendFromMinute, untilMinute: workspace.sendUntilMinute }
  const ageSeconds = (now.getTime() - event.occurredAt.getTime()) / 1000
  const wanted = new Date(Math.max(event.occurredAt.getTime() + trigger.delaySeconds * 1000, now.getTime()))
  const skip = (): Reason | undefined => {
    if (survey.status !== "published") return because.surveyClosed()
    if (touchpointStatus !== "active") return because.touchpointPaused()
    if (!customer.email) return because.noAddress()
    if (trigger.endsAt && event.occurredAt >= trigger.endsAt) return because.triggerEnded()
    if (ageSeconds > trigger.maxEventAgeSeconds) return because.tooOld(ageSeconds, trigger.maxEventAgeSeconds)
    if (!isSampled(trigger.id, event.id, trigger.sampling)) return because.sampledOut(trigger.sampling)
  }
  return {
    workspace,
    customer,
    definition,
    surveyId: survey.id,
    versionId,
    touchpointId: survey.touchpointId,
    openDays: survey.openDays ?? workspace.openDays,
    source: trigger.id,
    sourceKey: event.id,
    trigger: { id: trigger.id, channel: trigger.channel },
    event,
    priority: trigger.priority,
    cooldownSeconds: trigger.cooldownSeconds ?? workspace.cooldownSeconds,
    surveyCooldownSeconds: trigger.surveyCooldownSeconds,
    needsConsent: trigger.needsConsent,
    window: trigger.window,
    reminders: trigger.reminders,
    sendAt: nextSendTime(wanted, trigger.window ?? hours, customer.timeZone ?? workspace.timeZone),
    experiencedAt: event.occurredAt,
    skipped: skip(),
    now,
  }
}
