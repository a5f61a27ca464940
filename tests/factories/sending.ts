import { eq } from "drizzle-orm"
import { db, transaction } from "@/db/client"
import { invitations, messages } from "@/db/schema"
import type { Ctx } from "@/lib/accounts/ctx"
import { upsertCustomers } from "@/lib/customers/upsert-customers"
import { createCampaign } from "@/lib/delivery/campaigns/create-campaign"
import type { MadeSurvey } from "./survey"

/** Customers `name-0@example.test` … and one scheduled invitation for each. */
export async function planInvitationsTo(
  ctx: Ctx,
  { surveyId }: MadeSurvey,
  count: number,
  { name = "customer", domain = "example.test", cooldownSeconds = 0 } = {},
): Promise<string[]> {
  const rows = Array.from({ length: count }, (_, index) => ({ email: `${name}-${index}@${domain}`, name: "Ada Rossi" }))
  const saved = await transaction((tx) => upsertCustomers(tx, ctx, rows, { taken: "leave" }))
  const customerIds = saved.flatMap((one) => ("id" in one ? [one.id] : []))
  await createCampaign(ctx, { surveyId, customerIds, cooldownSeconds })
  return customerIds
}

export const readInvitations = (ctx: Ctx) =>
  db().select().from(invitations).where(eq(invitations.workspaceId, ctx.workspaceId))

export const readMessages = (ctx: Ctx) => db().select().from(messages).where(eq(messages.workspaceId, ctx.workspaceId))

/** How many invitations are in each state. */
export async function countStates(ctx: Ctx): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { state } of await readInvitations(ctx)) counts[state] = (counts[state] ?? 0) + 1
  return counts
}
