import { eq, sql } from "drizzle-orm"
import type { Db } from "../../db/client"
import { prepared } from "../../db/prepared"
import { workspaces } from "../../db/schema"
import { lockRows } from "../../db/sql"
import { notFound } from "../errors"

/** What of the workspace decides where an answer or an invitation is counted. */
export type CountingRules = {
  timeZone: string
  segments: string[]
  /** The generation that is read. */
  rollupGeneration: number
  /** Those that answers are counted in: the one that is read, and the one that a recount makes. */
  generations: number[]
}

const rulesById = prepared("counting_rules", (tx) =>
  lockRows(
    tx
      .select({
        timeZone: workspaces.timeZone,
        segments: workspaces.segments,
        rollupGeneration: workspaces.rollupGeneration,
        nextGeneration: workspaces.nextGeneration,
      })
      .from(workspaces)
      .where(eq(workspaces.id, sql.placeholder("workspaceId"))),
    { strength: "key share" },
  ),
)

/**
 * The rules by which the caller's transaction counts. They hold until it ends: a recount waits for it before it switches
 * to the next generation, so that nothing is counted in one that is no longer read. Throws `not_found`.
 */
export async function countingRules(tx: Db, workspaceId: string): Promise<CountingRules> {
  const [row] = await rulesById(tx).execute({ workspaceId })
  if (!row) throw notFound("The workspace")
  const { nextGeneration: next, ...rules } = row
  const { rollupGeneration: current } = rules
  return { ...rules, generations: next === null ? [current] : [current, next] }
}
