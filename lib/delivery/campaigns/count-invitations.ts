import { and, asc, count, eq, gt, max } from "drizzle-orm"
import { db } from "../../../db/client"
import { invitations } from "../../../db/schema"
import { jsonText } from "../../../db/sql"
import type { Ctx } from "../../accounts/ctx"
import { balanceOf, type Ended, type Unsent } from "../sending-balance"

/** Rows counted by one query: a large campaign is counted in pieces, so that others get their turn between. */
const PIECE = 10_000

/** `planned` = sent + unknown + waiting + unsent; opened and answered are parts of what was sent. */
export type CampaignFigures = {
  planned: number
  sent: number
  unknown: number
  waiting: number
  unsent: number
  opened: number
  answered: number
}

/** How far a campaign has come, and why some of it did not go out. */
export async function countInvitations(
  ctx: Ctx,
  campaignId: string,
): Promise<{ figures: CampaignFigures; reasons: Unsent[] }> {
  const ended: Ended[] = []
  const sums = { waiting: 0, opened: 0, answered: 0 }
  for (let cursor: string | undefined = ""; cursor !== undefined; ) {
    const rows = await countPiece(ctx, campaignId, cursor)
    let counted = 0
    for (const { state, reason, cause, last, ...row } of rows) {
      counted += row.count
      sums.opened += row.opened
      sums.answered += row.answered
      if (state === "scheduled" || state === "sending") sums.waiting += row.count
      else ended.push({ state, reason, cause, count: row.count })
      if (last > cursor) cursor = last
    }
    if (counted < PIECE) cursor = undefined
  }
  const { waiting, ...came } = sums
  const { total, reasons, ...balance } = balanceOf(ended, waiting)
  return { figures: { planned: total, ...balance, ...came }, reasons }
}

async function countPiece(ctx: Ctx, campaignId: string, cursor: string) {
  // An expression is grouped by its name: as a parameter, PostgreSQL takes the key for another one each time.
  const piece = db()
    .select({
      sourceKey: invitations.sourceKey,
      state: invitations.state,
      reason: invitations.reason,
      cause: jsonText(invitations.reasonValues, "cause").as("cause"),
      visitedAt: invitations.visitedAt,
      startedAt: invitations.startedAt,
    })
    .from(invitations)
    .where(
      and(
        eq(invitations.workspaceId, ctx.workspaceId),
        eq(invitations.source, campaignId),
        gt(invitations.sourceKey, cursor),
      ),
    )
    .orderBy(asc(invitations.sourceKey))
    .limit(PIECE)
    .as("piece")
  const rows = await db()
    .select({
      state: piece.state,
      reason: piece.reason,
      cause: piece.cause,
      count: count(),
      opened: count(piece.visitedAt),
      answered: count(piece.startedAt),
      last: max(piece.sourceKey),
    })
    .from(piece)
    .groupBy(piece.state, piece.reason, piece.cause)
  return rows.map((row) => ({
    ...row,
    count: Number(row.count),
    opened: Number(row.opened),
    answered: Number(row.answered),
    last: row.last ?? "",
  }))
}
