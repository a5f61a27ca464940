import { setImmediate as turn } from "node:timers/promises"
import type { MovedTable, Row, Source, Target } from "./rows"
import { reasonOf } from "./sentences"

/** A database with a row in one of these is somebody's. */
export const OWNED = ["workspaces", "users"]

/** `changed`: values that lost characters which the target cannot hold. */
export type Copied = { tables: number; rows: number; changed: number }

/** Rows of a table that are copied, of all that it has. */
export type Progress = { table: string; rows: number; of: number }
export type Watch = { signal: AbortSignal; onProgress(progress: Progress): void }

/** Copies the tables in their order and commits when the target has as many rows of each. Throws when it is stopped. */
export async function copyTables(tables: readonly MovedTable[], source: Source, target: Target, watch: Watch) {
  // What a Nove that nobody has set up yet keeps: its setup link, attempts to sign in.
  for (const table of tables.toReversed()) if (!OWNED.includes(table.name)) await target.clear(table)
  const copied: Copied = { tables: tables.length, rows: 0, changed: 0 }
  const expected = new Map<MovedTable, number>()
  for (const table of tables) {
    const of = await source.count(table)
    expected.set(table, of)
    copied.rows += of
    copied.changed += await copyTable(table, of, source, target, watch)
  }
  // At the end, so that rows of somebody who set the target up meanwhile are seen too.
  for (const [table, rows] of expected) {
    const there = await target.count(table)
    if (there !== rows) throw new Error(`The table ${table.name} has ${rows} rows, but ${there} in the target`)
  }
  await target.commit()
  return copied
}

/** Returns how many values had to be changed. */
async function copyTable(table: MovedTable, of: number, source: Source, target: Target, watch: Watch): Promise<number> {
  const report = (rows: number) => watch.onProgress({ table: table.name, rows, of })
  let [rows, changed] = [0, 0]
  report(rows)
  for await (const page of source.pages(table)) {
    // Two SQLite files are copied without waiting for anything; Ctrl-C is heard between two turns only.
    await turn()
    if (watch.signal.aborted) throw new Error("The move was stopped")
    changed += await insert(table, page, target)
    rows += page.length
    report(rows)
  }
  return changed
}

async function insert(table: MovedTable, page: readonly Row[], target: Target): Promise<number> {
  try {
    return await target.insert(table, page)
  } catch (error) {
    throw new Error(`The table ${table.name} cannot be copied: ${reasonOf(error)}`)
  }
}
