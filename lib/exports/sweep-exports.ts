import { and, eq, inArray, lt, or } from "drizzle-orm"
import { db, transaction } from "../../db/client"
import { exports } from "../../db/schema"
import { dropFile } from "./export-file"
import { keptSince } from "./reads"

const BATCH = 100

/** Says of exports whose process died that they were interrupted, and forgets those that have had their time. */
export async function sweepExports(now: Date): Promise<number> {
  return (await settleInterrupted(now)) + (await dropOld(now))
}

async function settleInterrupted(now: Date): Promise<number> {
  const settled = await transaction((tx) =>
    tx
      .update(exports)
      .set({ state: "failed", problem: "interrupted", finishedAt: now, leaseUntil: null })
      .where(and(eq(exports.state, "running"), lt(exports.leaseUntil, now)))
      .returning({ id: exports.id, format: exports.format }),
  )
  await Promise.all(settled.map(({ id, format }) => dropFile(id, format)))
  return settled.length
}

/** The file first: a row without a file says so, a file without a row would stay for ever. */
async function dropOld(now: Date): Promise<number> {
  const old = and(inArray(exports.state, ["done", "failed"]), lt(exports.finishedAt, keptSince(now)))
  const rows = await db()
    .select({ id: exports.id, format: exports.format })
    .from(exports)
    .where(or(old, eq(exports.state, "cancelled")))
    .limit(BATCH)
  if (rows.length === 0) return 0
  await Promise.all(rows.map(({ id, format }) => dropFile(id, format)))
  const ids = rows.map(({ id }) => id)
  await transaction((tx) => tx.delete(exports).where(inArray(exports.id, ids)))
  return rows.length
}
