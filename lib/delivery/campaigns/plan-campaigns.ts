import { asc, eq } from "drizzle-orm"
import { type Db, db, grew, transaction } from "../../../db/client"
import { type customers, invitations, sends, surveys, workspaces } from "../../../db/schema"
import { lockRows } from "../../../db/sql"
import type { Workspace } from "../../accounts/reads"
import { readVersion } from "../../surveys/reads"
import { newInvitationRow } from "../new-invitation"
import { insertInvitations } from "../plan-invitations"
import { because } from "../reasons"
import { matchesFilter } from "../rules/filter"
import { nextSendTime } from "../rules/send-window"
import { filter } from "../schema"
import { nextCustomers } from "./walk-customers"

const CUSTOMERS_A_BATCH = 500
const PRIORITY = 50

type Campaign = typeof sends.$inferSelect
type Progress = { planned: number; done: boolean }

/** Makes the invitations of campaigns that are not complete, for about `limit` customers; 0: there was nothing to do. */
export async function planCampaigns(now: Date, limit = 5000): Promise<number> {
  const open = await db()
    .select({ id: sends.id, planned: sends.planned })
    .from(sends)
    .where(eq(sends.state, "planning"))
    .orderBy(asc(sends.createdAt))
    .limit(20)
  let made = 0
  for (const { id, planned } of open) {
    if (made >= limit) break
    const progress = await planCampaign(id, now, limit - made)
    // Customers who do not meet the filter are work as well.
    made += Math.max(progress.planned - planned, progress.done ? 0 : 1)
  }
  return made
}

/** Goes on with one campaign for at least `limit` customers, a transaction for each batch of them. */
export async function planCampaign(id: string, now: Date, limit: number): Promise<Progress> {
  for (let looked = 0; ; looked += CUSTOMERS_A_BATCH) {
    const progress = await transaction((tx) => planBatch(tx, id, now), { isolation: "read committed" })
    await grew([invitations], CUSTOMERS_A_BATCH)
    if (progress.done || looked + CUSTOMERS_A_BATCH >= limit) return progress
  }
}

async function planBatch(tx: Db, id: string, now: Date): Promise<Progress> {
  const [campaign] = await lockRows(tx.select().from(sends).where(eq(sends.id, id)))
  if (campaign?.state !== "planning") return { planned: campaign?.planned ?? 0, done: true }
  const [found] = await tx
    .select({ workspace: workspaces, survey: surveys })
    .from(surveys)
    .innerJoin(workspaces, eq(workspaces.id, surveys.workspaceId))
    .where(eq(surveys.id, campaign.surveyId))
  if (!found?.survey.publishedVersionId) throw new Error("A campaign has lost its survey.")
  const batch = await nextCustomers(tx, campaign, CUSTOMERS_A_BATCH, true)
  const wanted = "all" in campaign.selection ? filter.nullish().parse(campaign.selection.filter) : null
  const rows = batch.customers
    .filter((customer) => matchesFilter(wanted, { customer }))
    .map(planFor(campaign, found.workspace, found.survey, await readVersion(found.survey.publishedVersionId, tx), now))
  const made = await insertInvitations(tx, rows)
  const progress = { planned: campaign.planned + made.length, done: batch.cursor === undefined }
  await tx
    .update(sends)
    .set({
      planned: progress.planned,
      cursor: batch.cursor ?? campaign.cursor,
      state: progress.done ? "planned" : "planning",
      updatedAt: now,
    })
    .where(eq(sends.id, id))
  return progress
}

function planFor(
  campaign: Campaign,
  workspace: Workspace,
  survey: typeof surveys.$inferSelect,
  version: Awaited<ReturnType<typeof readVersion>>,
  now: Date,
) {
  const hours = { fromMinute: workspace.sendFromMinute, untilMinute: workspace.sendUntilMinute }
  const wanted = campaign.sendAt > now ? campaign.sendAt : now
  return (customer: typeof customers.$inferSelect) =>
    newInvitationRow({
      workspace,
      customer,
      definition: version.definition,
      surveyId: survey.id,
      versionId: version.id,
      touchpointId: survey.touchpointId,
      openDays: survey.openDays ?? workspace.openDays,
      source: campaign.id,
      sourceKey: customer.id,
      priority: PRIORITY,
      cooldownSeconds: campaign.cooldownSeconds,
      surveyCooldownSeconds: null,
      needsConsent: campaign.needsConsent,
      window: null,
      reminders: campaign.reminders,
      sendAt: nextSendTime(wanted, hours, customer.timeZone ?? workspace.timeZone),
      experiencedAt: campaign.sendAt,
      skipped: customer.email ? undefined : because.noAddress(),
      now,
    })
}
