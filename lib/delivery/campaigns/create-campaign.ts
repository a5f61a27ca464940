import { and, eq } from "drizzle-orm"
import { db, transaction } from "../../../db/client"
import { type SendSelection, sends, workspaces } from "../../../db/schema"
import { writeAudit } from "../../accounts/audit"
import { type Ctx, requireScope } from "../../accounts/ctx"
import { newId } from "../../ids"
import { parse } from "../../parse"
import { sign } from "../../secret"
import { requirePublished } from "../create-trigger"
import { createFromAddresses, matchAddresses } from "./match-addresses"
import { planCampaign } from "./plan-campaigns"
import { type CampaignData, type NewCampaign, newCampaign } from "./schema"

/** Invitations that are made at once; the worker makes the others of a larger campaign. */
const MADE_AT_ONCE = 5000

export type CreatedCampaign = { id: string; planned: number; done: boolean }

/**
 * Asks a survey of chosen customers, or of all that meet a filter, now or at a time; each gets one invitation, which waits
 * for the hours and limits of every other. `planned` is how many are made so far, `done` whether that is all of them.
 * The same `key` makes one campaign, however often it comes. Throws `invalid`.
 */
export async function createCampaign(ctx: Ctx, input: NewCampaign, key?: string): Promise<CreatedCampaign> {
  requireScope(ctx, "write")
  const data = parse(newCampaign, input)
  const id = key === undefined ? newId() : idOfKey(ctx, key)
  const known = key === undefined ? undefined : await findCreated(ctx, id)
  if (known) return known
  await transaction((tx) => requirePublished(tx, ctx, data.surveyId))
  const selection = await selectionOf(ctx, data)
  const created = await transaction(
    async (tx) => {
      await requirePublished(tx, ctx, data.surveyId)
      const [workspace] = await tx
        .select({ cooldownSeconds: workspaces.cooldownSeconds })
        .from(workspaces)
        .where(eq(workspaces.id, ctx.workspaceId))
      const { name, surveyId, sendAt, needsConsent, reminders } = data
      const rows = await tx
        .insert(sends)
        .values({
          id,
          workspaceId: ctx.workspaceId,
          surveyId,
          name,
          selection,
          sendAt: sendAt ?? ctx.now,
          cooldownSeconds: data.cooldownSeconds ?? workspace?.cooldownSeconds ?? 0,
          needsConsent,
          reminders,
          state: "planning",
          cursor: "",
          planned: 0,
          createdAt: ctx.now,
          updatedAt: ctx.now,
        })
        .onConflictDoNothing({ target: sends.id })
        .returning({ id: sends.id })
      const customers = "customerIds" in selection ? selection.customerIds.length : "all"
      if (rows.length > 0) await writeAudit(tx, ctx, "campaign.create", id, { surveyId, customers })
      return rows.length > 0
    },
    { isolation: "read committed" },
  )
  const found = created ? undefined : await findCreated(ctx, id)
  return found ?? { id, ...(await planCampaign(id, ctx.now, MADE_AT_ONCE)) }
}

async function selectionOf(ctx: Ctx, data: CampaignData): Promise<SendSelection> {
  if (data.customerIds) return { customerIds: [...new Set(data.customerIds)].sort() }
  if (!data.addresses) return { all: true, filter: data.filter ?? undefined }
  const { customerIds, unknown } = await matchAddresses(ctx, data.addresses)
  const made = data.createUnknown ? await createFromAddresses(ctx, unknown) : []
  return { customerIds: [...new Set([...customerIds, ...made])].sort() }
}

async function findCreated(ctx: Ctx, id: string): Promise<CreatedCampaign | undefined> {
  const [row] = await db()
    .select({ planned: sends.planned, state: sends.state })
    .from(sends)
    .where(and(eq(sends.workspaceId, ctx.workspaceId), eq(sends.id, id)))
  return row && { id, planned: row.planned, done: row.state !== "planning" }
}

/** A key always names the same row, so that of many at once one is written; nobody else can guess it. */
function idOfKey({ workspaceId }: Ctx, key: string): string {
  const hex = sign("campaign", workspaceId, key).toString("hex")
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join("-")
}
