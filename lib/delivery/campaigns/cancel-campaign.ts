import { and, asc, eq, inArray } from "drizzle-orm"
import { type Db, db, transaction } from "../../../db/client"
import { invitations, sends } from "../../../db/schema"
import { lockRows } from "../../../db/sql"
import { writeAudit } from "../../accounts/audit"
import { type Ctx, requireScope } from "../../accounts/ctx"
import { notFound } from "../../errors"
import { dropInvitation } from "../queue/drop-invitation"
import { endMessages } from "../queue/end-messages"
import { because } from "../reasons"
import { ours } from "./own-campaign"
import { nextInvitations } from "./walk-invitations"

const INVITATIONS_A_BATCH = 500
const BATCHES_A_RUN = 20

/**
 * Cancels a campaign: nothing of it goes out from now on, no more is planned, and a job takes back what waits; what is sent
 * stays. Cancelled already, it stays so. Throws `not_found`.
 */
export async function cancelCampaign(ctx: Ctx, id: string): Promise<void> {
  requireScope(ctx, "write")
  await transaction(
    async (tx) => {
      const cancelled = await tx
        .update(sends)
        // The cursor of planning has done its work: cancelling walks through the invitations with it.
        .set({ state: "cancelling", cursor: "", resumeCursor: null, updatedAt: ctx.now })
        .where(and(ours(ctx, id), inArray(sends.state, ["planning", "planned"])))
        .returning({ id: sends.id })
      if (cancelled.length > 0) return writeAudit(tx, ctx, "campaign.cancel", id)
      const [known] = await tx.select({ id: sends.id }).from(sends).where(ours(ctx, id))
      if (!known) throw notFound("The campaign")
    },
    { isolation: "read committed" },
  )
}

/** Goes on taking back what cancelled campaigns have planned, some at a time; 0: there was nothing to do. */
export async function cancelCampaigns(now: Date): Promise<number> {
  const open = await db()
    .select({ id: sends.id })
    .from(sends)
    .where(eq(sends.state, "cancelling"))
    .orderBy(asc(sends.createdAt))
    .limit(BATCHES_A_RUN)
  let taken = 0
  for (const { id } of open) {
    for (let batch = 0; batch < BATCHES_A_RUN; batch += 1) {
      const step = await transaction((tx) => cancelBatch(tx, id, now), { isolation: "read committed" })
      taken += step.taken
      if (step.walked) break
    }
  }
  return taken
}

/** `walked`: the end was reached; what is with the mail server at this moment is looked at again in the next run. */
async function cancelBatch(tx: Db, id: string, now: Date): Promise<{ taken: number; walked: boolean }> {
  const [campaign] = await lockRows(tx.select().from(sends).where(eq(sends.id, id)))
  if (campaign?.state !== "cancelling") return { taken: 0, walked: true }
  const { invitations: rows, cursor } = await nextInvitations(tx, campaign, campaign.cursor, INVITATIONS_A_BATCH)
  const inState = (...states: string[]) => rows.filter(({ state }) => states.includes(state)).map((row) => row.id)
  const reason = because.sendCancelled()
  const sending = { workspaceId: campaign.workspaceId, invitationIds: inState("sending") }
  const stopped = await endMessages(tx, sending, reason.reason, now)
  for (const message of stopped) {
    const invitation = rows.find((row) => row.id === message.invitationId)
    if (invitation) await dropInvitation(tx, { invitation, message, state: "skipped", reason, now })
  }
  const skipped = await tx
    .update(invitations)
    .set({ state: "skipped", ...reason, updatedAt: now })
    .where(and(inArray(invitations.id, inState("scheduled")), eq(invitations.state, "scheduled")))
    .returning({ id: invitations.id })
  const reminded = rows.flatMap((row) => (row.nextReminderAt ? [row.id] : []))
  await tx.update(invitations).set({ nextReminderAt: null }).where(inArray(invitations.id, reminded))
  const state = cursor === undefined && !(await isUnderWay(tx, campaign)) ? "cancelled" : "cancelling"
  await tx
    .update(sends)
    .set({ cursor: cursor ?? "", state, updatedAt: now })
    .where(eq(sends.id, id))
  return { taken: skipped.length + stopped.length, walked: cursor === undefined }
}

async function isUnderWay(tx: Db, { id, workspaceId }: typeof sends.$inferSelect): Promise<boolean> {
  const rows = await tx
    .select({ id: invitations.id })
    .from(invitations)
    .where(
      and(
        eq(invitations.workspaceId, workspaceId),
        eq(invitations.source, id),
        inArray(invitations.state, ["scheduled", "sending"]),
      ),
    )
    .limit(1)
  return rows.length > 0
}
