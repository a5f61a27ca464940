import { and, eq, sql } from "drizzle-orm"
import { db, transaction } from "../../db/client"
import { rollupSeries, scoreRollups, workspaces } from "../../db/schema"
import { type Ctx, requireScope, systemCtx } from "../accounts/ctx"
import { now } from "../clock"
import { log } from "../log"
import { rebuildRollups } from "./rebuild-rollups"
import { findInterrupted, findRecount, type StoredRecount, writeRecount } from "./recount-status"
import { BASIS, SCORE_COLUMNS } from "./rollups"
import { WHOLE } from "./segments"

/** Longer than a batch may take; after that without a sign of life, the process is taken for dead. */
const LEASE_MS = 180_000

/**
 * Counts all answers again in the background, by the workspace's present time zone and segments: resolves when that has
 * begun. One that runs already starts over when it is through. `finished` resolves at the end and never rejects.
 */
export async function startRecount(ctx: Ctx): Promise<{ finished: Promise<void> }> {
  requireScope(ctx, "admin")
  const total = await countCounted(ctx)
  const claimed = await transaction(async (tx) => {
    const running = await findRecount(tx, ctx.workspaceId)
    if (running?.state === "running" && running.aliveUntil && running.aliveUntil > ctx.now) {
      await writeRecount(tx, ctx.workspaceId, { ...running, again: true }, running.aliveUntil)
      return false
    }
    await writeRecount(tx, ctx.workspaceId, { state: "running", counted: 0, total, again: false }, leaseFrom(ctx.now))
    return true
  })
  return { finished: claimed ? recount(ctx) : Promise.resolve() }
}

/** Starts those recounts again whose process ended in their midst, and those that an update asks for. Returns how many. */
export async function resumeRecounts(at: Date): Promise<number> {
  const interrupted = await findInterrupted(at)
  for (const workspaceId of interrupted) await startRecount(systemCtx(workspaceId, at))
  return interrupted.length
}

async function recount(ctx: Ctx): Promise<void> {
  try {
    do await rebuildWithProgress(ctx)
    while (await finish(ctx))
  } catch (error) {
    log().error({ err: error, workspaceId: ctx.workspaceId }, "recount failed")
    await change(ctx, (before) => ({ ...before, state: "failed", again: false })).catch(() => {})
  }
}

/** Progress is written while the next batch is counted, one write at a time. */
async function rebuildWithProgress(ctx: Ctx): Promise<void> {
  let writing: Promise<unknown> | undefined
  await rebuildRollups(ctx, (counted) => {
    writing ??= change(ctx, (before) => ({ ...before, counted }))
      .catch((error: unknown) => log().warn({ err: error }, "progress of a recount was not written"))
      .finally(() => {
        writing = undefined
      })
  })
  await writing
}

/** Says that it is through; true when the settings changed meanwhile, so that it has to start over. */
async function finish(ctx: Ctx): Promise<boolean> {
  const after = await change(ctx, (before) =>
    before.again ? { ...before, again: false, counted: 0 } : { ...before, state: "done", counted: before.total },
  )
  return after?.state === "running"
}

async function change(ctx: Ctx, edit: (before: StoredRecount) => StoredRecount): Promise<StoredRecount | undefined> {
  return transaction(async (tx) => {
    const before = await findRecount(tx, ctx.workspaceId)
    if (!before) return undefined
    const after = edit(before)
    await writeRecount(tx, ctx.workspaceId, after, after.state === "running" ? leaseFrom(now()) : null)
    return after
  })
}

const leaseFrom = (instant: Date) => new Date(instant.getTime() + LEASE_MS)

/** As the rollups have it: reading every answer would take as long as the recount's first part. */
async function countCounted(ctx: Ctx): Promise<number> {
  const answers = sql.join(
    SCORE_COLUMNS.map((column) => sql`${column}`),
    sql` + `,
  )
  const [row] = await db()
    .select({ count: sql`coalesce(sum(${answers}), 0)`.mapWith(Number) })
    .from(workspaces)
    .innerJoin(
      rollupSeries,
      and(eq(rollupSeries.workspaceId, workspaces.id), eq(rollupSeries.generation, workspaces.rollupGeneration)),
    )
    .innerJoin(scoreRollups, eq(scoreRollups.seriesId, rollupSeries.id))
    .where(
      and(
        eq(workspaces.id, ctx.workspaceId),
        eq(rollupSeries.segmentKey, WHOLE.key),
        eq(rollupSeries.segmentValue, WHOLE.value),
        eq(scoreRollups.basis, BASIS.answer),
      ),
    )
  return row?.count ?? 0
}
