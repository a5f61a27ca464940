import { and, inArray } from "drizzle-orm"
import type { Db } from "../../../db/client"
import { autopilotTurns, customers } from "../../../db/schema"
import { excluded, lockRows, rowsOf } from "../../../db/sql"
import { isPerson } from "../../customers/is-person"

export type Turn = typeof autopilotTurns.$inferSelect
export type CustomerRow = typeof customers.$inferSelect

/** Writes turns that are new, and the dates of those that are there. */
export async function writeTurns(tx: Db, turns: readonly Turn[]): Promise<void> {
  if (turns.length === 0) return
  await tx
    .insert(autopilotTurns)
    .select(rowsOf(autopilotTurns, turns))
    .onConflictDoUpdate({
      target: [autopilotTurns.workspaceId, autopilotTurns.autopilotId, autopilotTurns.customerId],
      set: excluded("dueAt", "round", "moved", "updatedAt"),
    })
}

/** Takes turns away from who is not asked any more. */
export async function dropTurns(tx: Db, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await tx.delete(autopilotTurns).where(inArray(autopilotTurns.id, [...ids]))
}

/** The customers of turns, held so that none is erased meanwhile: first they, then their turns, as erasing does it. */
export async function holdCustomers(tx: Db, ids: readonly string[]): Promise<Map<string, CustomerRow>> {
  if (ids.length === 0) return new Map()
  const rows = await lockRows(
    tx
      .select()
      .from(customers)
      .where(and(inArray(customers.id, [...ids]), isPerson())),
    { strength: "key share" },
  )
  return new Map(rows.map((row) => [row.id, row]))
}
