import { and, eq, inArray } from "drizzle-orm"
import type { Db } from "../../db/client"
import { insertsNew } from "../../db/insert-new"
import { type customers, type events, invitations, surveys, touchpoints, triggers, workspaces } from "../../db/schema"
import type { Ctx } from "../accounts/ctx"
import { readVersion } from "../surveys/reads"
import { cancels, judgeAmongEvents, looksAtOthers, readCancellable, takeBackFor } from "./later-events"
import { newInvitationRow } from "./new-invitation"
import { isMet, type Plan, planAsk } from "./plan-ask"
import { filter } from "./schema"

type EventRow = typeof events.$inferSelect
type CustomerRow = typeof customers.$inferSelect
export type Invitation = typeof invitations.$inferSelect

/** An event, and the customer to whom it happened. */
export type Happened = { event: EventRow; customer: CustomerRow }

const ROWS_A_STATEMENT = 500

/**
 * Plans what events ask: for each one invitation for each active trigger that it meets, scheduled or skipped with the reason.
 * Planned before, also by another process at the same time, it is not planned again. In the caller's transaction.
 */
export async function planInvitations(tx: Db, ctx: Ctx, happened: readonly Happened[]): Promise<Invitation[]> {
  const plans = await readPlans(tx, ctx, [...new Set(happened.map(({ event }) => event.type))])
  const cancellable = await readCancellable(tx, ctx)
  if (plans.size === 0 && cancellable.length === 0) return []
  const [workspace] = await tx.select().from(workspaces).where(eq(workspaces.id, ctx.workspaceId))
  if (!workspace) return []
  const made: Invitation[] = []
  let waiting: Invitation[] = []
  /** What an event does to the asks of others finds those of the same batch too. */
  const write = async () => {
    made.push(...(await insertInvitations(tx, waiting)))
    waiting = []
  }
  for (const { event, customer } of happened) {
    if (cancels(cancellable, event.type)) {
      await write()
      await takeBackFor(tx, event, cancellable)
    }
    for (const plan of plans.get(event.type) ?? []) {
      if (!isMet(plan, event, customer)) continue
      const planned = planAsk(plan, workspace, event, customer, ctx.now)
      if (!planned.skipped && looksAtOthers(plan.trigger)) {
        await write()
        planned.skipped = await judgeAmongEvents(tx, event, plan.trigger)
      }
      waiting.push(newInvitationRow(planned))
    }
  }
  await write()
  return made
}

const insertRows = insertsNew(invitations, [invitations.workspaceId, invitations.source, invitations.sourceKey])

/** Inserts invitations that are not there yet; returns those that were inserted. */
export async function insertInvitations(tx: Db, rows: readonly Invitation[]): Promise<Invitation[]> {
  const made: Invitation[] = []
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
    made.push(...(await insertRows(tx, rows.slice(start, start + ROWS_A_STATEMENT))))
  }
  return made
}

/** The active triggers of each event type that has some. */
async function readPlans(tx: Db, ctx: Ctx, eventTypes: string[]): Promise<Map<string, Plan[]>> {
  return Map.groupBy(await readPlansOf(tx, ctx, eventTypes), ({ trigger }) => trigger.eventType)
}

/** The active triggers of some event types, each with the survey version it asks. */
async function readPlansOf(tx: Db, ctx: Ctx, eventTypes: string[]): Promise<Plan[]> {
  const rows = await tx
    .select({ trigger: triggers, survey: surveys, touchpointStatus: touchpoints.status })
    .from(triggers)
    .innerJoin(surveys, eq(surveys.id, triggers.surveyId))
    .innerJoin(touchpoints, eq(touchpoints.id, surveys.touchpointId))
    .where(
      and(
        eq(triggers.workspaceId, ctx.workspaceId),
        inArray(triggers.eventType, eventTypes),
        eq(triggers.status, "active"),
      ),
    )
  const plans: Plan[] = []
  for (const row of rows) {
    if (!row.survey.publishedVersionId) continue
    const { definition } = await readVersion(row.survey.publishedVersionId, tx)
    const wanted = filter.nullish().parse(row.trigger.filter)
    plans.push({ ...row, filter: wanted, versionId: row.survey.publishedVersionId, definition })
  }
  return plans
}
