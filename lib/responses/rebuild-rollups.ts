import { and, asc, eq, inArray, isNotNull, lt } from "drizzle-orm"
import { db, transaction } from "../../db/client"
import { responses, rollupSeries, scoreRollups, workspaces } from "../../db/schema"
import { lockRows } from "../../db/sql"
import type { Ctx } from "../accounts/ctx"
import { readWorkspace } from "../accounts/reads"
import { dropInvitationCounts, recountInvitations } from "../delivery/recount-invitations"
import { notFound } from "../errors"
import { placeResponse } from "./place-response"
import { RollupChanges } from "./rollups"
import { type FoundSeries, rememberSeries } from "./series"

const BATCH = 2000

export type Rebuilt = { counted: number }

/**
 * Counts every response and every invitation that was sent again, by the workspace's present time zone and segments. The
 * new generation grows beside the one that is read and takes its place in the transaction that counts the last of them,
 * so that no figure is ever half done. Safe to run again after it was killed. `onProgress` hears how many responses are
 * counted so far.
 */
export async function rebuildRollups(ctx: Ctx, onProgress: (counted: number) => void = () => {}): Promise<Rebuilt> {
  const { rollupGeneration } = await readWorkspace(ctx)
  const next = rollupGeneration + 1
  let counted = 0
  for (let switched = false; !switched; ) {
    const batch = await moveBatch(ctx, next)
    counted += batch.moved
    switched = batch.switched
    onProgress(counted)
  }
  await dropGenerations(ctx, next)
  return { counted }
}

/** Moves the next rows to the new generation; switches to it in the transaction that finds no more than a batch. */
async function moveBatch(ctx: Ctx, next: number): Promise<{ moved: number; switched: boolean }> {
  const found: FoundSeries = new Map()
  const result = await transaction(
    async (tx) => {
      found.clear()
      const [workspace] = await lockRows(tx.select().from(workspaces).where(eq(workspaces.id, ctx.workspaceId)))
      if (!workspace) throw notFound("The workspace")
      const sent = await recountInvitations(tx, workspace, next, BATCH)
      const rows = await lockRows(
        tx
          .select()
          .from(responses)
          .where(
            and(
              eq(responses.workspaceId, ctx.workspaceId),
              lt(responses.countedGeneration, next),
              isNotNull(responses.counted),
            ),
          )
          .orderBy(asc(responses.countedGeneration), asc(responses.id))
          .limit(BATCH),
      )
      const changes = new RollupChanges()
      for (const row of rows) {
        const counted = await placeResponse(tx, row, { ...workspace, rollupGeneration: next }, found)
        if (!counted) continue
        changes.add(counted, 1)
        await tx.update(responses).set({ counted, countedGeneration: next }).where(eq(responses.id, row.id))
      }
      await changes.write(tx)
      const switched = rows.length < BATCH && sent < BATCH
      if (switched) {
        await tx.update(workspaces).set({ rollupGeneration: next }).where(eq(workspaces.id, ctx.workspaceId))
      }
      return { moved: rows.length, switched }
    },
    { isolation: "read committed", seconds: 120 },
  )
  rememberSeries(found)
  return result
}

/** Forgets the rollups of generations before the one that is read. */
async function dropGenerations(ctx: Ctx, current: number): Promise<void> {
  await transaction((tx) => dropInvitationCounts(tx, ctx.workspaceId, current))
  for (;;) {
    const outdated = await db()
      .select({ id: rollupSeries.id })
      .from(rollupSeries)
      .where(and(eq(rollupSeries.workspaceId, ctx.workspaceId), lt(rollupSeries.generation, current)))
      .limit(BATCH)
    if (outdated.length === 0) return
    const ids = outdated.map((series) => series.id)
    await transaction(async (tx) => {
      await tx.delete(scoreRollups).where(inArray(scoreRollups.seriesId, ids))
      await tx.delete(rollupSeries).where(inArray(rollupSeries.id, ids))
    })
  }
}
