import { and, count, eq, gte, lte } from "drizzle-orm"
import { db, transaction } from "../../../db/client"
import { dryRuns, events } from "../../../db/schema"
import type { Ctx } from "../../accounts/ctx"
import { now } from "../../clock"
import { newId } from "../../ids"
import { log } from "../../log"
import type { DryRun } from "../schema"
import { findOutcomes } from "./findings"
import { EVENTS_AT_MOST, type PreparedDryRun, prepareDryRun } from "./prepare-dry-run"
import { slotOf } from "./slot"

/** Between two words about how far it has come. */
const SAYS_EVERY_MS = 500

/**
 * Begins to try a trigger on events of the past and leaves this process to go on with it; `form` is what it is tried as, in
 * the words of the screen. It takes the place of the run before, which ends. Throws `invalid`.
 */
export async function startDryRun(ctx: Ctx, input: DryRun, form: string): Promise<void> {
  const prepared = await prepareDryRun(ctx, input)
  const id = newId()
  const total = await countEvents(ctx, prepared)
  const begun = {
    id,
    form,
    days: prepared.days,
    state: "running" as const,
    looked: 0,
    total,
    findings: null,
    createdAt: ctx.now,
    updatedAt: ctx.now,
  }
  await transaction((tx) =>
    tx
      .insert(dryRuns)
      .values({ ...begun, workspaceId: ctx.workspaceId, slot: slotOf(ctx, input.triggerId) })
      .onConflictDoUpdate({ target: [dryRuns.workspaceId, dryRuns.slot], set: begun }),
  )
  carryOut(ctx, id, prepared).catch((error: unknown) => log().error({ err: error, dryRunId: id }, "dry run"))
}

/** Somebody has cancelled it, or begun another. */
class Ended extends Error {}

async function carryOut(ctx: Ctx, id: string, prepared: PreparedDryRun): Promise<void> {
  let saidAt = ctx.now.getTime()
  const onLooked = async (looked: number) => {
    const time = now()
    if (time.getTime() - saidAt < SAYS_EVERY_MS) return
    saidAt = time.getTime()
    if (!(await write(ctx, id, { looked }))) throw new Ended()
  }
  try {
    const findings = await findOutcomes(ctx, prepared, { onLooked })
    await write(ctx, id, { state: "done", looked: findings.lookedAt, findings })
  } catch (error) {
    if (error instanceof Ended) return
    await write(ctx, id, { state: "failed" })
    throw error
  }
}

type Step = Partial<Pick<typeof dryRuns.$inferInsert, "state" | "looked" | "findings">>

/** Writes down how far a run has come; false: it does not run any more. */
async function write(ctx: Ctx, id: string, step: Step): Promise<boolean> {
  const going = and(eq(dryRuns.workspaceId, ctx.workspaceId), eq(dryRuns.id, id), eq(dryRuns.state, "running"))
  const rows = await transaction((tx) =>
    tx
      .update(dryRuns)
      .set({ ...step, updatedAt: now() })
      .where(going)
      .returning({ id: dryRuns.id }),
  )
  return rows.length > 0
}

/** Events of the type that there are to look at. */
async function countEvents(ctx: Ctx, { plan, from }: PreparedDryRun): Promise<number> {
  const some = db()
    .select({ id: events.id })
    .from(events)
    .where(
      and(
        eq(events.workspaceId, ctx.workspaceId),
        eq(events.type, plan.trigger.eventType),
        gte(events.occurredAt, from),
        lte(events.occurredAt, ctx.now),
      ),
    )
    .limit(EVENTS_AT_MOST)
    .as("some")
  const [counted] = await db().select({ count: count() }).from(some)
  return Number(counted?.count ?? 0)
}
