import { and, asc, eq, inArray, isNotNull } from "drizzle-orm"
import { type Db, db, transaction } from "../../../db/client"
import { invitations, messages, sends } from "../../../db/schema"
import { lockRows } from "../../../db/sql"
import { writeAudit } from "../../accounts/audit"
import { type Ctx, requireScope } from "../../accounts/ctx"
import { latestSendTime } from "../new-invitation"
import { ours, refuseCancelled } from "./own-campaign"
import { nextInvitations } from "./walk-invitations"

const INVITATIONS_A_BATCH = 1000
const BATCHES_A_RUN = 20

/**
 * Lets a paused campaign go on at once, within hours and limits: what came due meanwhile is due now, the first thousand
 * with this call, the others by a job. Throws `not_found`, or `conflict` when it is cancelled.
 */
export async function resumeCampaign(ctx: Ctx, id: string): Promise<void> {
  requireScope(ctx, "write")
  await transaction(
    async (tx) => {
      const rows = await tx
        .update(sends)
        .set({ pausedAt: null, resumeCursor: "", updatedAt: ctx.now })
        .where(and(ours(ctx, id), isNotNull(sends.pausedAt), inArray(sends.state, ["planning", "planned"])))
        .returning({ id: sends.id })
      if (rows.length > 0) await writeAudit(tx, ctx, "campaign.resume", id)
      else await refuseCancelled(tx, ctx, id)
    },
    { isolation: "read committed" },
  )
  await transaction((tx) => resumeBatch(tx, id, ctx.now), { isolation: "read committed" })
}

/** Goes on making due what resumed campaigns had put off, some at a time; 0: there was nothing to do. */
export async function resumeCampaigns(now: Date): Promise<number> {
  const open = await db()
    .select({ id: sends.id })
    .from(sends)
    .where(isNotNull(sends.resumeCursor))
    .orderBy(asc(sends.createdAt))
    .limit(BATCHES_A_RUN)
  let looked = 0
  for (const { id } of open) {
    for (let batch = 0; batch < BATCHES_A_RUN; batch += 1) {
      const step = await transaction((tx) => resumeBatch(tx, id, now), { isolation: "read committed" })
      looked += step.looked
      if (step.walked) break
    }
  }
  return looked
}

async function resumeBatch(tx: Db, id: string, now: Date): Promise<{ looked: number; walked: boolean }> {
  const [campaign] = await lockRows(tx.select().from(sends).where(eq(sends.id, id)))
  // Paused or cancelled meanwhile, or at its end.
  if (campaign?.resumeCursor == null) return { looked: 0, walked: true }
  const { invitations: rows, cursor } = await nextInvitations(tx, campaign, campaign.resumeCursor, INVITATIONS_A_BATCH)
  await wake(
    tx,
    campaign.workspaceId,
    rows.flatMap(({ id: waiting, reason }) => (reason === "send_paused" ? [waiting] : [])),
    now,
  )
  await tx
    .update(sends)
    .set({ resumeCursor: cursor ?? null, updatedAt: now })
    .where(eq(sends.id, id))
  return { looked: rows.length, walked: cursor === undefined }
}

/** What was moved while the campaign was paused is due now, and may wait as long for its turn as any other. */
async function wake(tx: Db, workspaceId: string, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return
  const moved = and(inArray(invitations.id, [...ids]), eq(invitations.reason, "send_paused"))
  await tx
    .update(messages)
    .set({ nextAttemptAt: now })
    .where(
      and(
        eq(messages.workspaceId, workspaceId),
        inArray(messages.invitationId, tx.select({ id: invitations.id }).from(invitations).where(moved)),
        inArray(messages.state, ["queued", "deferred"]),
        isNotNull(messages.nextAttemptAt),
      ),
    )
  const told = { reason: null, reasonValues: null, updatedAt: now }
  await tx
    .update(invitations)
    .set({ ...told, sendAt: now, sendBefore: latestSendTime(now) })
    .where(and(moved, eq(invitations.state, "scheduled")))
  // Those on their way, and those whose reminder waits.
  await tx.update(invitations).set(told).where(moved)
}
