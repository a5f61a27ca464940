import { and, eq, inArray, isNotNull, isNull } from "drizzle-orm"
import { type Db, transaction } from "../../../db/client"
import { invitations, messages, sends } from "../../../db/schema"
import { writeAudit } from "../../accounts/audit"
import { type Ctx, requireScope } from "../../accounts/ctx"
import { conflict, notFound } from "../../errors"
import { latestSendTime } from "../new-invitation"
import { nextInvitations } from "./walk-invitations"

const INVITATIONS_A_BATCH = 1000

/**
 * Stops a campaign at once: what is with the mail server ends, nothing else goes out, and what comes due waits. Paused
 * already, it stays so. Throws `not_found`, or `conflict` when it is cancelled.
 */
export async function pauseCampaign(ctx: Ctx, id: string): Promise<void> {
  requireScope(ctx, "write")
  await transaction(
    async (tx) => {
      const paused = await tx
        .update(sends)
        .set({ pausedAt: ctx.now, updatedAt: ctx.now })
        .where(and(ours(ctx, id), isNull(sends.pausedAt), inArray(sends.state, ["planning", "planned"])))
        .returning({ id: sends.id })
      if (paused.length > 0) await writeAudit(tx, ctx, "campaign.pause", id)
      else await refuseCancelled(tx, ctx, id)
    },
    { isolation: "read committed" },
  )
}

/**
 * Lets a paused campaign go on at once, within hours and limits: what came due meanwhile is due now. Should this process
 * die, the rest of it comes due by itself within minutes. Throws `not_found`, or `conflict` when it is cancelled.
 */
export async function resumeCampaign(ctx: Ctx, id: string): Promise<void> {
  requireScope(ctx, "write")
  const resumed = await transaction(
    async (tx) => {
      const rows = await tx
        .update(sends)
        .set({ pausedAt: null, updatedAt: ctx.now })
        .where(and(ours(ctx, id), isNotNull(sends.pausedAt), inArray(sends.state, ["planning", "planned"])))
        .returning({ id: sends.id, workspaceId: sends.workspaceId })
      if (rows.length > 0) await writeAudit(tx, ctx, "campaign.resume", id)
      else await refuseCancelled(tx, ctx, id)
      return rows[0]
    },
    { isolation: "read committed" },
  )
  if (!resumed) return
  for (let cursor: string | undefined = ""; cursor !== undefined; ) {
    const from: string = cursor
    cursor = await transaction(
      async (tx) => {
        const { invitations: rows, cursor: next } = await nextInvitations(tx, resumed, from, INVITATIONS_A_BATCH)
        await wake(
          tx,
          rows.flatMap(({ id: waiting, reason }) => (reason === "send_paused" ? [waiting] : [])),
          ctx.now,
        )
        return next
      },
      { isolation: "read committed" },
    )
  }
}

/** What was moved while the campaign was paused is due now, and may wait as long for its turn as any other. */
async function wake(tx: Db, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return
  const moved = and(inArray(invitations.id, [...ids]), eq(invitations.reason, "send_paused"))
  await tx
    .update(messages)
    .set({ nextAttemptAt: now })
    .where(
      and(
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

const ours = (ctx: Ctx, id: string) => and(eq(sends.workspaceId, ctx.workspaceId), eq(sends.id, id))

async function refuseCancelled(tx: Db, ctx: Ctx, id: string): Promise<void> {
  const [row] = await tx.select({ state: sends.state }).from(sends).where(ours(ctx, id))
  if (!row) throw notFound("The campaign")
  if (row.state === "cancelling" || row.state === "cancelled") throw conflict("The campaign is cancelled.")
}
