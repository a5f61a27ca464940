import { createHash } from "node:crypto"
import { and, eq, lt, or } from "drizzle-orm"
import { db } from "../../db/client"
import { isUniqueViolation } from "../../db/errors"
import { idempotencyKeys } from "../../db/schema"
import { conflict } from "../errors"
import { newId } from "../ids"
import type { Ctx } from "./ctx"

export type Answered = { status: number; body: unknown }

/** How long an answer is kept, in milliseconds. */
export const KEPT_MS = 24 * 3_600_000
/** A request that is not over after this died with its process; its key is free again. */
const RUNS_MS = 120_000
/** The row of a request that is still running. */
const RUNNING = 0

/**
 * Runs a request that carries an Idempotency-Key once: the same key with the same request gives the first answer again
 * for 24 hours, after which its answer, with a person's data maybe, is deleted. `kept` is what stays of an answer: all of it by
 * default. Throws `conflict` when the key came with another request, or while the first is still running.
 */
export async function answerOnce(
  ctx: Ctx,
  key: string,
  request: string,
  run: () => Promise<Answered>,
  kept: (body: unknown) => unknown = (body) => body,
): Promise<Answered> {
  const requestHash = createHash("sha256").update(request).digest("base64url")
  const mine = and(eq(idempotencyKeys.workspaceId, ctx.workspaceId), eq(idempotencyKeys.key, key))
  const before = (age: number) => lt(idempotencyKeys.createdAt, new Date(ctx.now.getTime() - age))
  await db()
    .delete(idempotencyKeys)
    .where(or(before(KEPT_MS), and(mine, eq(idempotencyKeys.status, RUNNING), before(RUNS_MS))))
  const id = newId()
  try {
    await db()
      .insert(idempotencyKeys)
      .values({ id, workspaceId: ctx.workspaceId, key, requestHash, status: RUNNING, body: null, createdAt: ctx.now })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    const [first] = await db().select().from(idempotencyKeys).where(mine)
    if (first?.requestHash !== requestHash) throw conflict("This Idempotency-Key came with another request before.")
    if (first.status === RUNNING) throw conflict("The first request with this Idempotency-Key is still running.")
    return { status: first.status, body: first.body }
  }
  try {
    const answered = await run()
    await db()
      .update(idempotencyKeys)
      .set({ status: answered.status, body: kept(answered.body) })
      .where(eq(idempotencyKeys.id, id))
    return answered
  } catch (error) {
    await db().delete(idempotencyKeys).where(eq(idempotencyKeys.id, id))
    throw error
  }
}
