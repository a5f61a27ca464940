import { and, asc, eq, inArray, lt, sql } from "drizzle-orm"
import { db, transaction } from "../../db/client"
import { answerFacts, rollupSeries, scoreRollups, segmentCodes } from "../../db/schema"
import type { Ctx } from "../accounts/ctx"
import { dropInvitationCounts } from "../delivery/recount-invitations"

/** Rows that one transaction deletes. */
const FACTS = 10_000
const SERIES = 500

/** Forgets what was counted in generations before the one that is read, a little at a time. */
export async function dropGenerations(ctx: Ctx, current: number): Promise<void> {
  await transaction((tx) => dropInvitationCounts(tx, ctx.workspaceId, current))
  for (;;) {
    const outdated = await db()
      .select({ id: rollupSeries.id, segmentKey: rollupSeries.segmentKey })
      .from(rollupSeries)
      .where(and(eq(rollupSeries.workspaceId, ctx.workspaceId), lt(rollupSeries.generation, current)))
      .limit(SERIES)
    if (outdated.length === 0) break
    // Only the whole has facts.
    for (const { id, segmentKey } of outdated) if (segmentKey === "") await dropFacts(id)
    const ids = outdated.map((series) => series.id)
    await transaction(async (tx) => {
      await tx.delete(scoreRollups).where(inArray(scoreRollups.seriesId, ids))
      await tx.delete(rollupSeries).where(inArray(rollupSeries.id, ids))
    })
  }
  await transaction((tx) =>
    tx
      .delete(segmentCodes)
      .where(and(eq(segmentCodes.workspaceId, ctx.workspaceId), lt(segmentCodes.generation, current))),
  )
}

async function dropFacts(seriesId: number): Promise<void> {
  for (;;) {
    const [last] = await db()
      .select({ day: answerFacts.answerDay, publicId: answerFacts.publicId })
      .from(answerFacts)
      .where(eq(answerFacts.seriesId, seriesId))
      .orderBy(asc(answerFacts.answerDay), asc(answerFacts.publicId))
      .offset(FACTS - 1)
      .limit(1)
    const upto = last && sql`(${answerFacts.answerDay}, ${answerFacts.publicId}) <= (${last.day}, ${last.publicId})`
    await transaction((tx) => tx.delete(answerFacts).where(and(eq(answerFacts.seriesId, seriesId), upto)))
    if (!last) return
  }
}
